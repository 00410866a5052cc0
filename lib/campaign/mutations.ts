import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import { isUniqueViolation } from '@/lib/db/unique-violation';
import { AppError } from '@/lib/errors';
import { getEdition, hasEdition } from '@/lib/framework/data';
import type { AdministratorScope } from '@/lib/team/types';
import { carryOver } from './carry-over-mutations';
import {
  changeAreas,
  changeReviewers,
  changeTeams,
  notifyAssessments,
  replaceTargets,
  replaceWeights,
} from './part-mutations';
import { planChanges, type PlanChanges } from './plan-changes';
import { getCampaignPlan } from './plan-data';
import { planProblems } from './plan-problems';
import { canCarryFrom, canChange, canChangeGround, canClose, canDelete, canOpen } from './policy';
import type { CampaignAdministrationScope, CampaignPlan, CampaignState } from './types';

type Transaction = Prisma.TransactionClient;

const invalid = (fields: Record<string, string>) => new AppError('invalid', undefined, fields);

const toDate = (isoDay: string) => new Date(`${isoDay}T00:00:00Z`);

const columns = ({
  name,
  editionId,
  opensOn,
  closesOn,
  defaultTarget,
  depth,
  carriesFromId,
}: CampaignPlan) => ({
  name,
  editionId,
  opensOn: toDate(opensOn),
  closesOn: toDate(closesOn),
  defaultTarget,
  depth,
  carriesFromId,
});

/** @throws AppError invalid naming the field whose ids the edition does not have. */
async function assertFitsEdition(client: Queryable, plan: CampaignPlan): Promise<void> {
  if (!(await hasEdition(client, plan.editionId)))
    throw invalid({ editionId: 'is not an edition of this server' });
  const problems = planProblems(await getEdition(client, plan.editionId), plan);
  if (Object.keys(problems).length > 0) throw invalid(problems);
}

/** @throws AppError invalid, when the plan carries over from what is not an earlier campaign of the organisation. */
async function assertCarriesFrom(
  client: Queryable,
  { organisationId }: { organisationId: string },
  { carriesFromId }: CampaignPlan,
): Promise<void> {
  if (carriesFromId === null) return;
  const earlier = await client.campaign.findFirst({
    where: { id: carriesFromId, organisationId },
    select: { state: true },
  });
  if (!earlier || !canCarryFrom(earlier.state))
    throw invalid({ carriesFromId: 'must be a campaign that was opened before' });
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

const onlyAdded = (ids: readonly string[]) => ({ added: [...new Set(ids)], removed: [] });

/** Carrying answers over may take a while in a large organisation. */
const TIMEOUT_MS = 60_000;

/**
 * Makes a campaign as a draft, with one assessment for each team; `client` is the transaction that it is part of, if any.
 * @throws AppError invalid (name taken; edition, areas or groupings unknown), not_found (a team)
 */
export async function createCampaign(
  scope: AdministratorScope,
  plan: CampaignPlan,
  client: Queryable = db(),
): Promise<{ campaignId: string }> {
  const { organisationId } = scope;
  await assertFitsEdition(client, plan);
  await assertCarriesFrom(client, scope, plan);
  return withUniqueName(
    client.$transaction(async (transaction) => {
      const { id: campaignId } = await transaction.campaign.create({
        data: { organisationId, ...columns(plan) },
        select: { id: true },
      });
      const place = { campaignId, organisationId };
      await changeAreas(transaction, campaignId, onlyAdded(plan.areaIds));
      await replaceWeights(transaction, campaignId, plan.weights);
      await replaceTargets(transaction, campaignId, plan.groupingTargets);
      await changeTeams(transaction, place, onlyAdded(plan.teamIds));
      await changeReviewers(transaction, place, onlyAdded(plan.reviewerIds));
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
  if (canChangeGround(state)) return;
  const fixed = (['editionId', 'depth', 'carriesFromId'] as const).filter((field) => changes[field]);
  if (fixed.length > 0)
    throw invalid(Object.fromEntries(fixed.map((field) => [field, 'can only be changed in a draft'])));
  if (plan.teamIds.length === 0)
    throw invalid({ teamIds: 'must have at least one team while the campaign is open' });
}

async function changeParts(
  transaction: Transaction,
  scope: CampaignAdministrationScope,
  plan: CampaignPlan,
  { areas, weights, groupingTargets, teams, reviewers }: PlanChanges,
): Promise<void> {
  const { campaignId } = scope;
  if (areas) await changeAreas(transaction, campaignId, areas);
  if (areas ?? weights) await replaceWeights(transaction, campaignId, plan.weights);
  if (groupingTargets) await replaceTargets(transaction, campaignId, plan.groupingTargets);
  if (teams) await changeTeams(transaction, scope, teams);
  if (reviewers) await changeReviewers(transaction, scope, reviewers);
}

/** What a change of an open campaign brings with it: answers carried over, and word to who is answering. */
async function follow(
  transaction: Transaction,
  scope: CampaignAdministrationScope,
  { teams, areas }: PlanChanges,
): Promise<void> {
  if (teams && teams.added.length > 0) await carryOver(transaction, scope, { teamIds: teams.added });
  if (areas && areas.added.length > 0) await carryOver(transaction, scope, { areaIds: areas.added });
  await notifyAssessments(transaction, scope, scope.memberId);
}

/**
 * Gives a campaign another plan: wholly while it is a draft; all but edition, depth and carry-over while it is open.
 * Then teams and areas that come bring their answers of the campaign that it carries over from.
 * @throws AppError invalid (as for a new one; a field that must stay; a team that has answered), not_found, locked
 */
export async function changeCampaign(scope: CampaignAdministrationScope, plan: CampaignPlan): Promise<void> {
  const { campaignId, organisationId } = scope;
  await assertFitsEdition(db(), plan);
  await assertCarriesFrom(db(), scope, plan);
  if (plan.carriesFromId === campaignId) throw invalid({ carriesFromId: 'must be another campaign' });
  await withUniqueName(
    db().$transaction(
      async (transaction) => {
        const state = await lockCampaign(transaction, scope);
        const changes = planChanges(await getCampaignPlan(transaction, scope), plan);
        assertMayChange(state, plan, changes);
        if (Object.keys(changes).length === 0) return;
        await transaction.campaign.updateMany({
          where: { id: campaignId, organisationId },
          data: columns(plan),
        });
        await changeParts(transaction, scope, plan, changes);
        if (state === 'open') await follow(transaction, scope, changes);
        await recordEvent(transaction, scope, {
          type: 'campaign_changed',
          subjectId: campaignId,
          detail: changes,
        });
      },
      { timeout: TIMEOUT_MS },
    ),
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
 * Lets a campaign's teams rate: a draft for the first time, when its teams get the answers that they start with; a
 * closed one again. `client` is the transaction that it is part of, if any.
 * @throws AppError conflict when it is open already, invalid when no team takes part, not_found
 */
export async function openCampaign(
  scope: CampaignAdministrationScope,
  client: Queryable = db(),
): Promise<void> {
  const { campaignId, organisationId } = scope;
  await client.$transaction(
    async (transaction) => {
      const before = await lockCampaign(transaction, scope);
      if (!canOpen(before)) {
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
      if (before === 'draft') await carryOver(transaction, scope, null);
      await notifyAssessments(transaction, scope, scope.memberId);
    },
    { timeout: TIMEOUT_MS },
  );
}

/** Ends the taking of answers. @throws AppError conflict when the campaign is not open, not_found */
export async function closeCampaign(scope: CampaignAdministrationScope): Promise<void> {
  await db().$transaction(async (transaction) => {
    if (!canClose(await lockCampaign(transaction, scope))) {
      throw new AppError('conflict', 'Only an open campaign can be closed.');
    }
    await setState(transaction, scope, 'closed');
    await recordEvent(transaction, scope, { type: 'campaign_closed', subjectId: scope.campaignId });
    await notifyAssessments(transaction, scope, scope.memberId);
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
