import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';
import { AppError } from '@/lib/errors';
import { CHANNEL } from '@/lib/live/notify';
import { getStartedTeams } from './plan-data';
import type { ListChange } from './plan-changes';
import type { CampaignPlan } from './types';

// Writes of a plan's parts, inside the transaction that holds the campaign's row.

type Transaction = Prisma.TransactionClient;
type Place = { campaignId: string; organisationId: string };

const invalid = (fields: Record<string, string>) => new AppError('invalid', undefined, fields);

/** @throws AppError not_found when one of the teams is not the organisation's. */
async function addTeams(transaction: Transaction, { campaignId, organisationId }: Place, teamIds: string[]) {
  const found = await transaction.team.count({ where: { organisationId, id: { in: teamIds } } });
  if (found !== teamIds.length) throw new AppError('not_found', 'One of these teams does not exist.');
  await transaction.assessment.createMany({
    data: teamIds.map((teamId) => ({ campaignId, organisationId, teamId })),
  });
}

/** @throws AppError invalid naming the teams that have begun. */
async function removeTeams(transaction: Transaction, place: Place, teamIds: string[]) {
  const { campaignId, organisationId } = place;
  // Waits for answers that are just being saved; what is counted after it is all there will be.
  await transaction.$queryRaw`
    select id from assessment
    where campaign_id = ${campaignId}::uuid and team_id = any(${teamIds}::uuid[]) for update`;
  const leaving = new Set(teamIds);
  const started = (await getStartedTeams(transaction, place)).filter(({ id }) => leaving.has(id));
  if (started.length > 0) {
    const names = started.map(({ name }) => name).join(', ');
    throw invalid({ teamIds: `must keep the teams that have answered something: ${names}` });
  }
  await transaction.assessment.deleteMany({
    where: { campaignId, organisationId, teamId: { in: teamIds } },
  });
}

export async function changeTeams(transaction: Transaction, place: Place, { added, removed }: ListChange) {
  if (removed.length > 0) await removeTeams(transaction, place, removed);
  if (added.length > 0) await addTeams(transaction, place, added);
}

/** An area that goes keeps its answers, which come back with it. */
export async function changeAreas(
  transaction: Transaction,
  campaignId: string,
  { added, removed }: ListChange,
) {
  await transaction.campaignArea.deleteMany({ where: { campaignId, areaId: { in: removed } } });
  await transaction.campaignArea.createMany({ data: added.map((areaId) => ({ campaignId, areaId })) });
}

/** Areas that are not named have the weight 1. */
export async function replaceWeights(
  transaction: Transaction,
  campaignId: string,
  weights: CampaignPlan['weights'],
) {
  await transaction.$executeRaw`
    update campaign_area set weight = coalesce((${JSON.stringify(weights)}::jsonb ->> area_id)::smallint, 1)
    where campaign_id = ${campaignId}::uuid`;
}

export async function replaceTargets(
  transaction: Transaction,
  campaignId: string,
  targets: CampaignPlan['groupingTargets'],
) {
  await transaction.groupingTarget.deleteMany({ where: { campaignId } });
  await transaction.groupingTarget.createMany({
    data: Object.entries(targets).map(([groupingId, target]) => ({ campaignId, groupingId, target })),
  });
}

/** @throws AppError not_found when one of those who come is not in the organisation. */
export async function changeReviewers(
  transaction: Transaction,
  { campaignId, organisationId }: Place,
  { added, removed }: ListChange,
) {
  const found = await transaction.member.count({ where: { organisationId, id: { in: added } } });
  if (found !== added.length) throw new AppError('not_found', 'One of these reviewers does not exist.');
  await transaction.campaignReviewer.deleteMany({ where: { campaignId, memberId: { in: removed } } });
  await transaction.campaignReviewer.createMany({
    data: added.map((memberId) => ({ campaignId, memberId })),
  });
}

/** Tells everybody who has one of the campaign's assessments open that what it asks, or its state, changed. */
export async function notifyAssessments(
  transaction: Transaction,
  { campaignId, organisationId }: Place,
  memberId: string,
) {
  await transaction.$queryRaw`
    select pg_notify(${CHANNEL}, json_build_object(
      'topic', id, 'kind', 'state', 'areaIds', '[]'::json, 'memberId', ${memberId}::text)::text)::text
    from assessment where campaign_id = ${campaignId}::uuid and organisation_id = ${organisationId}::uuid`;
}
