import type { Scope } from '@/lib/auth/scope';
import type { ComparisonScope } from '@/lib/comparison/types';
import type { ReportState } from '@/lib/db/generated/enums';
import type { OrganisationRole } from '@/lib/team/types';
import { REPORT_DAYS } from './constants';
import type { CampaignSubject } from './team-words';

/** A report that was asked for and is made in the background. */
export type RequestedReport = {
  id: string;
  fileName: string;
  format: string;
  campaignId: string;
  campaignName: string;
  state: ReportState;
  /** ISO 8601. */
  requestedAt: string;
  finishedAt: string | null;
  /** When it is thrown away. */
  expiresAt: string;
  /** In bytes; null until it is there. */
  size: number | null;
  /** What to tell the person, where it failed. */
  problem: string | null;
  requestedBy: string | null;
  /** May the reader throw it away? */
  canDelete: boolean;
};

/** The signed-in person reads all results of the organisation, and so its requested reports. */
export type ReportListScope = Scope<
  'report-list',
  { organisationId: string; memberId: string; role: OrganisationRole }
>;

/** The teams of a campaign that a report is about, all or chosen; who holds it may read them. */
export type CampaignReportScope = { scope: ComparisonScope; subject: CampaignSubject };

/** From then on a report that was asked for on this day is gone. */
export function expiryOf(requestedAt: Date): Date {
  return new Date(requestedAt.getTime() + REPORT_DAYS * 86_400_000);
}
