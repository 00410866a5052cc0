// Small, consistent pieces of data for the seed, vitest and Playwright. Names and e-mail addresses are unique unless given.
import { randomUUID } from 'node:crypto';
import { hashPassword } from '@/lib/auth/password';
import type {
  ActionStatus,
  AssessmentState,
  CampaignState,
  Confidence,
  Depth,
  Effort,
  OrganisationRole,
  TeamRole,
} from '@/lib/db/generated/enums';
import type { Queryable } from '@/lib/db/types';
import { CURRENT_EDITION_ID } from '@/lib/framework/constants';
import { readShippedEditions } from '@/lib/framework/files';
import { storeEdition } from '@/lib/framework/mutations';

/** The password of every member that is built without one. */
export const TEST_PASSWORD = 'correct-horse-battery';
/** Its argon2id hash at the lowest cost, made beforehand: hashing at full cost is what makes tests slow. */
const TEST_PASSWORD_HASH =
  '$argon2id$v=19$m=64,t=1,p=1$RizvMPCRWMKV3GeiYSArZA$NJh8NBLh8QIvg5sfMDfrR/995TR/mvDbAB7YGULLeuQ';

const unique = (what: string) => `${what} ${randomUUID().slice(0, 8)}`;
const day = (isoDay: string) => new Date(`${isoDay}T00:00:00Z`);

/**
 * Stores the editions that ship with the product, unless they are there, and tells the current one's id.
 * @throws when the database holds an edition of the same id with other content.
 */
export async function ensureEdition(db: Queryable): Promise<string> {
  for (const edition of readShippedEditions(process.cwd())) {
    if ((await storeEdition(db, edition)) === 'differs')
      throw new Error(`Edition ${edition.id} differs from its files.`);
  }
  return CURRENT_EDITION_ID;
}

/** An empty organisation; its id. */
export async function buildOrganisation(
  db: Queryable,
  { name = unique('Organisation'), isSample = false }: { name?: string; isSample?: boolean } = {},
): Promise<string> {
  const { id } = await db.organisation.create({ data: { name, isSample }, select: { id: true } });
  return id;
}

/** A team without members; its id. */
export async function buildTeam(
  db: Queryable,
  { organisationId, name = unique('Team') }: { organisationId: string; name?: string },
): Promise<string> {
  const { id } = await db.team.create({ data: { organisationId, name }, select: { id: true } });
  return id;
}

export type MemberPlan = {
  organisationId: string;
  /** In the organisation; `member` by default. */
  role?: OrganisationRole;
  name?: string;
  /** Lower case. */
  email?: string;
  /** Hashed at full cost. Without it the member has TEST_PASSWORD. */
  password?: string;
  teams?: readonly { teamId: string; role: TeamRole }[];
};

export type BuiltMember = { memberId: string; accountId: string; email: string; epoch: number };

/** An account with its membership. `accountId` and `epoch` are what a session token says. */
export async function buildMember(db: Queryable, plan: MemberPlan): Promise<BuiltMember> {
  const { organisationId, role = 'member', teams = [], name = unique('Person') } = plan;
  const email = plan.email ?? `${randomUUID()}@example.test`;
  const passwordHash = plan.password === undefined ? TEST_PASSWORD_HASH : await hashPassword(plan.password);
  const account = await db.account.create({
    data: { email, name, passwordHash },
    select: { id: true, sessionEpoch: true },
  });
  const { id: memberId } = await db.member.create({
    data: {
      organisationId,
      accountId: account.id,
      role,
      teams: { create: teams.map((team) => ({ teamId: team.teamId, role: team.role })) },
    },
    select: { id: true },
  });
  return { memberId, accountId: account.id, email, epoch: account.sessionEpoch };
}

export type CampaignPlan = {
  organisationId: string;
  editionId: string;
  /** Ids of the areas in scope. */
  areas: readonly string[];
  /** Ids of the teams that take part; each gets its assessment. */
  teams: readonly string[];
  name?: string;
  /** `open` by default. */
  state?: CampaignState;
  /** Of every assessment; `not_started` by default. */
  assessmentState?: AssessmentState;
  /** 0 to 5; 3 by default. */
  defaultTarget?: number;
  /** Targets by grouping id, where they are not the default. */
  groupingTargets?: Readonly<Record<string, number>>;
  /** `YYYY-MM-DD`. */
  opensOn?: string;
  closesOn?: string;
  /** `direct` by default. */
  depth?: Depth;
  /** Of areas in scope, where they are not 1. */
  weights?: Readonly<Record<string, number>>;
  /** Member ids. */
  reviewers?: readonly string[];
  /** Id of the campaign whose answers its teams start with; nothing is copied here. */
  carriesFromId?: string;
};

export type BuiltCampaign = {
  campaignId: string;
  /** In the order of the plan's teams. */
  assessmentIds: string[];
  /** The assessment of one team. @throws for a team that takes no part. */
  assessmentOf: (teamId: string) => string;
};

/** A campaign with its scope, targets and one assessment for each team. */
export async function buildCampaign(db: Queryable, plan: CampaignPlan): Promise<BuiltCampaign> {
  const { organisationId, editionId, name = unique('Campaign'), state = 'open', defaultTarget = 3 } = plan;
  const { assessmentState = 'not_started', groupingTargets = {}, weights = {}, reviewers = [] } = plan;
  const assessments = plan.teams.map((teamId) => ({ id: randomUUID(), teamId }));
  const { id: campaignId } = await db.campaign.create({
    data: {
      organisationId,
      editionId,
      name,
      state,
      opensOn: day(plan.opensOn ?? '2026-01-05'),
      closesOn: day(plan.closesOn ?? '2026-12-18'),
      defaultTarget,
      depth: plan.depth ?? 'direct',
      carriesFromId: plan.carriesFromId ?? null,
      areas: {
        createMany: { data: plan.areas.map((areaId) => ({ areaId, weight: weights[areaId] ?? 1 })) },
      },
      reviewers: { createMany: { data: reviewers.map((memberId) => ({ memberId })) } },
      groupingTargets: {
        createMany: {
          data: Object.entries(groupingTargets).map(([groupingId, target]) => ({ groupingId, target })),
        },
      },
    },
    select: { id: true },
  });
  await db.assessment.createMany({
    data: assessments.map(({ id, teamId }) => ({
      id,
      teamId,
      campaignId,
      organisationId,
      state: assessmentState,
    })),
  });
  const idOf = new Map(assessments.map(({ id, teamId }) => [teamId, id]));
  return {
    campaignId,
    assessmentIds: assessments.map(({ id }) => id),
    assessmentOf: (teamId) => {
      const id = idOf.get(teamId);
      if (id === undefined) throw new Error(`Team ${teamId} takes no part in the campaign ${name}.`);
      return id;
    },
  };
}

export type RatingPlan = {
  areaId: string;
  level?: number | null;
  target?: number | null;
  notApplicable?: boolean;
  notApplicableReason?: string;
  importance?: number;
  confidence?: Confidence | null;
  note?: string;
  /** False for an answer carried over that nobody confirmed yet. */
  confirmed?: boolean;
};

/** Ratings at version 1, as if each had been saved once. An assessment that was not started is in progress after it. */
export async function buildRatings(
  db: Queryable,
  assessmentId: string,
  ratings: readonly RatingPlan[],
): Promise<void> {
  if (ratings.length === 0) return;
  await db.rating.createMany({
    data: ratings.map(({ areaId, ...fields }) => ({
      assessmentId,
      areaId,
      ...fields,
      scoredLevel: fields.level ?? null,
      version: 1,
      fieldVersions: Object.fromEntries(Object.keys(fields).map((field) => [field, 1])),
    })),
  });
  await db.assessment.updateMany({
    where: { id: assessmentId, state: 'not_started' },
    data: { state: 'in_progress' },
  });
}

export type ActionBuildPlan = {
  organisationId: string;
  assessmentId: string;
  areaId: string;
  text?: string;
  /** 0 to 5; 1 to 3 by default. */
  fromLevel?: number;
  toLevel?: number;
  /** Member ids. */
  ownerId?: string | null;
  createdById?: string | null;
  /** `YYYY-MM-DD`. */
  dueOn?: string | null;
  effort?: Effort;
  /** `open` by default. */
  status?: ActionStatus;
};

/** An action at version 1; its id. */
export async function buildAction(db: Queryable, plan: ActionBuildPlan): Promise<string> {
  const { text = unique('Action'), fromLevel = 1, toLevel = 3, dueOn = null, ...rest } = plan;
  const { id } = await db.action.create({
    data: { ...rest, text, fromLevel, toLevel, dueOn: dueOn === null ? null : day(dueOn) },
    select: { id: true },
  });
  return id;
}
