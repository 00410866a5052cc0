import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { isUniqueViolation } from '@/lib/db/unique-violation';
import { AppError } from '@/lib/errors';
import { getEdition, hasEdition } from '@/lib/framework/data';
import type { AdministratorScope } from '@/lib/team/types';
import { getCampaignPlan } from './data';
import { planChanges, type ListChange, type PlanChanges } from './plan-changes';
import { planProblems } from './plan-problems';
import { canChange, canChangeScope, canClose, canDelete, canOpen } from './policy';
import type { CampaignAdministrationScope, CampaignPlan, CampaignState } from './types';

type Transaction = Prisma.TransactionClient;

const invalid = (fields: Record<string, string>) => new AppError('invalid', undefined, fields);

const toDate = (isoDay: string) => new Date(`${isoDay}T00:00:00Z`);

const columns = ({ name, editionId, opensOn, closesOn, defaultTarget }: CampaignPlan) => ({
  name,
  editionId,
  opensOn: toDate(opensOn),
  closesOn: toDate(closesOn),
  defaultTarget,
});

/** @throws AppError invalid naming the field whose ids the edition does not have. */
async function assertFitsEdition(plan: CampaignPlan): Promise<void> {
  if (!(await hasEdition(db(), plan.editionId)))
    throw invalid({ editionId: 'is not an edition of this server' });
  const problems = planProblems(await getEdition(db(), plan.editionId), plan);
  if (Object.keys(problems).length > 0) throw invalid(problems);
}

/** Runs a write that may collide with the name of another campaign, and says so beside the name. */
async function withUniqueName<T>(write: Promise<T>): Promise<T> {
  return write.catch((thrown: unknown) => {
    throw isUniqueViolation(thrown) ? invalid({ name: 'is the name of another campaign already' }) : thrown;
  });
}

/** Holds the campaign's row, so that whatever is checked after it stays true until the transaction ends. */
async function lockCampaign(
  transaction: Transaction,
  scope: CampaignAdministrationScope,
): Promise<CampaignState> {
  const [campaign] = await transaction.$queryRaw<{ state: CampaignState }[]>`
    SELECT state::text AS state FROM campaign
    WHERE id = ${scope.campaignId}::uuid AND organisation_id = ${scope.organisationId}::uuid FOR UPDATE`;
  if (!campaign) throw new AppError('not_found');
  return campaign.state;
}

type Place = { campaignId: string; organisationId: string };

/** @throws AppError not_found when one of the teams is not the organisation's. */
async function addTeams(transaction: Transaction, { campaignId, organisationId }: Place, teamIds: string[]) {
  const found = await transaction.team.count({ where: { organisationId, id: { in: teamIds } } });
  if (found !== teamIds.length) throw new AppError('not_found', 'One of these teams does not exist.');
  await transaction.assessment.createMany({
    data: teamIds.map((teamId) => ({ campaignId, organisationId, teamId })),
  });
}

/** @throws AppError invalid naming the teams that have answered something. */
async function removeTeams(
  transaction: Transaction,
  { campaignId, organisationId }: Place,
  teamIds: string[],
) {
  // Waits for answers that are just being saved; what is counted after it is all there will be.
  await transaction.$queryRaw`
    SELECT id FROM assessment
    WHERE campaign_id = ${campaignId}::uuid AND team_id = ANY(${teamIds}::uuid[]) FOR UPDATE`;
  const where = { campaignId, organisationId, teamId: { in: teamIds } };
  const answered = await transaction.assessment.findMany({
    where: { ...where, ratings: { some: {} } },
    select: { team: { select: { name: true } } },
    orderBy: { team: { name: 'asc' } },
  });
  if (answered.length > 0) {
    const names = answered.map(({ team }) => team.name).join(', ');
    throw invalid({ teamIds: `must keep the teams that have answered something: ${names}` });
  }
  await transaction.assessment.deleteMany({ where });
}

async function changeTeams(transaction: Transaction, place: Place, { added, removed }: ListChange) {
  if (removed.length > 0) await removeTeams(transaction, place, removed);
  if (added.length > 0) await addTeams(transaction, place, added);
}

async function changeAreas(transaction: Transaction, campaignId: string, { added, removed }: ListChange) {
  await transaction.campaignArea.deleteMany({ where: { campaignId, areaId: { in: removed } } });
  await transaction.campaignArea.createMany({ data: added.map((areaId) => ({ campaignId, areaId })) });
}

async function replaceTargets(transaction: Transaction, campaignId: string, targets: Record<string, number>) {
  await transaction.groupingTarget.deleteMany({ where: { campaignId } });
  await transaction.groupingTarget.createMany({
    data: Object.entries(targets).map(([groupingId, target]) => ({ campaignId, groupingId, target })),
  });
}

const unique = (ids: readonly string[]) => [...new Set(ids)];

/**
 * Makes a campaign as a draft, with one assessment for each team.
 * @throws AppError invalid (name taken; edition, areas or groupings unknown), not_found (a team)
 */
export async function createCampaign(
  scope: AdministratorScope,
  plan: CampaignPlan,
): Promise<{ campaignId: string }> {
  const { organisationId } = scope;
  await assertFitsEdition(plan);
  return withUniqueName(
    db().$transaction(async (transaction) => {
      const { id: campaignId } = await transaction.campaign.create({
        data: { organisationId, ...columns(plan) },
        select: { id: true },
      });
      await changeAreas(transaction, campaignId, { added: unique(plan.areaIds), removed: [] });
      await replaceTargets(transaction, campaignId, plan.groupingTargets);
      await addTeams(transaction, { campaignId, organisationId }, unique(plan.teamIds));
      await recordEvent(transaction, scope, {
        type: 'campaign_created',
        subjectId: campaignId,
        detail: { name: plan.name },
      });
      return { campaignId };
    }),
  );
}

/** @throws AppError locked or invalid, when the campaign's state does not let these fields change. */
function assertMayChange(state: CampaignState, plan: CampaignPlan, changes: PlanChanges): void {
  if (!canChange(state)) throw new AppError('locked', 'This campaign is closed. Open it again to change it.');
  if (canChangeScope(state)) return;
  if (changes.editionId) throw invalid({ editionId: 'can only be changed in a draft' });
  if (changes.areas) throw invalid({ areaIds: 'can only be changed in a draft' });
  if (plan.teamIds.length === 0)
    throw invalid({ teamIds: 'must have at least one team while the campaign is open' });
}

/**
 * Gives a campaign another plan: wholly while it is a draft; name, dates, targets and teams while it is open.
 * @throws AppError invalid (as for a new one; a field that must stay; a team that has answered), not_found, locked
 */
export async function changeCampaign(scope: CampaignAdministrationScope, plan: CampaignPlan): Promise<void> {
  const { campaignId, organisationId } = scope;
  await assertFitsEdition(plan);
  await withUniqueName(
    db().$transaction(async (transaction) => {
      const state = await lockCampaign(transaction, scope);
      const changes = planChanges(await getCampaignPlan(transaction, scope), plan);
      assertMayChange(state, plan, changes);
      if (Object.keys(changes).length === 0) return;
      await transaction.campaign.updateMany({
        where: { id: campaignId, organisationId },
        data: columns(plan),
      });
      if (changes.areas) await changeAreas(transaction, campaignId, changes.areas);
      if (changes.groupingTargets) await replaceTargets(transaction, campaignId, plan.groupingTargets);
      if (changes.teams) await changeTeams(transaction, { campaignId, organisationId }, changes.teams);
      await recordEvent(transaction, scope, {
        type: 'campaign_changed',
        subjectId: campaignId,
        detail: changes,
      });
    }),
  );
}

async function setState(
  transaction: Transaction,
  { campaignId, organisationId }: Place,
  state: CampaignState,
) {
  await transaction.campaign.updateMany({ where: { id: campaignId, organisationId }, data: { state } });
}

/**
 * Lets a campaign's teams rate: a draft for the first time, a closed one again.
 * @throws AppError conflict when it is open already, invalid when no team takes part, not_found
 */
export async function openCampaign(scope: CampaignAdministrationScope): Promise<void> {
  const { campaignId, organisationId } = scope;
  await db().$transaction(async (transaction) => {
    if (!canOpen(await lockCampaign(transaction, scope))) {
      throw new AppError('conflict', 'This campaign is open already.');
    }
    const teams = await transaction.assessment.count({ where: { campaignId, organisationId } });
    if (teams === 0) {
      throw new AppError(
        'invalid',
        'No team takes part yet. Edit the campaign and choose its teams, then open it.',
      );
    }
    await setState(transaction, scope, 'open');
    await recordEvent(transaction, scope, { type: 'campaign_opened', subjectId: campaignId });
  });
}

/** Ends the taking of answers. @throws AppError conflict when the campaign is not open, not_found */
export async function closeCampaign(scope: CampaignAdministrationScope): Promise<void> {
  await db().$transaction(async (transaction) => {
    if (!canClose(await lockCampaign(transaction, scope))) {
      throw new AppError('conflict', 'Only an open campaign can be closed.');
    }
    await setState(transaction, scope, 'closed');
    await recordEvent(transaction, scope, { type: 'campaign_closed', subjectId: scope.campaignId });
  });
}

/** Throws a draft away. @throws AppError conflict when the campaign is no draft, not_found */
export async function deleteDraft(scope: CampaignAdministrationScope): Promise<void> {
  const { campaignId, organisationId } = scope;
  await db().$transaction(async (transaction) => {
    if (!canDelete(await lockCampaign(transaction, scope))) {
      throw new AppError(
        'conflict',
        'This campaign was opened once. It is kept with its answers and can only be closed.',
      );
    }
    const { name } = await getCampaignPlan(transaction, scope);
    await transaction.campaign.deleteMany({ where: { id: campaignId, organisationId } });
    await recordEvent(transaction, scope, {
      type: 'campaign_deleted',
      subjectId: campaignId,
      detail: { name },
    });
  });
}
