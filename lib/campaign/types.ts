import type { CampaignState } from '@/lib/db/generated/enums';

export type { CampaignState };

/** An area in a campaign's scope, with what the campaign asks of it. */
export type ScopedArea = {
  areaId: string;
  /** The campaign's target for it: its grouping's, or the default. */
  target: number;
  weight: number;
};
