import { canCarryFrom } from './policy';
import type { CampaignPlan, CampaignState } from './types';

/** The plan of the round after a campaign: the same but for name and dates, its teams starting with their answers. */
export function nextPlan(
  campaignId: string,
  { state, ...plan }: CampaignPlan & { state: CampaignState },
  today: string,
): CampaignPlan {
  return {
    ...plan,
    name: '',
    opensOn: today,
    closesOn: '',
    carriesFromId: canCarryFrom(state) ? campaignId : null,
  };
}
