import { carryOver } from '@/lib/campaign/carry-over-mutations';
import type { Prisma } from '@/lib/db/generated/client';
import { datesOf, momentIn, type SampleCampaign } from './campaigns';
import { found, type Stored } from './history';
import type { TeamKey } from './teams';

/** Gives some teams their answers of the round before, as if that had happened when the campaign was opened. */
export async function carryAnswersOver(
  transaction: Prisma.TransactionClient,
  { teamIds, now }: { teamIds: ReadonlyMap<TeamKey, string>; now: Date },
  campaign: SampleCampaign,
  { organisationId, campaignId, assessmentIds }: Stored,
): Promise<void> {
  const { carriedOver = [] } = campaign;
  if (carriedOver.length === 0) return;
  const teams = carriedOver.map((key) => found(teamIds, key));
  await carryOver(transaction, { campaignId, organisationId }, { teamIds: teams });
  const at = momentIn(datesOf(campaign, now), 0, 0);
  const assessments = carriedOver.map((key) => found(assessmentIds, key));
  await transaction.rating.updateMany({
    where: { assessmentId: { in: assessments }, confirmed: false },
    data: { updatedAt: at },
  });
  await transaction.auditEvent.updateMany({
    where: { organisationId, subjectId: { in: assessments }, memberId: null, type: 'rating_saved' },
    data: { at },
  });
}
