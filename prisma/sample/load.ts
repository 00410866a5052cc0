import { toDetails } from '@/lib/assessment/rating-columns';
import { recordEvent } from '@/lib/audit/mutations';
import { hashPassword } from '@/lib/auth/password';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { CURRENT_EDITION_ID } from '@/lib/framework/constants';
import { getEdition } from '@/lib/framework/data';
import type { Edition } from '@/lib/framework/edition';
import { datesOf, progressOf, SAMPLE_CAMPAIGNS, type SampleCampaign } from './campaigns';
import { toStored, type StoredSampleRating } from './details';
import { planActions } from './actions';
import { shareOut } from './assignments';
import { carryAnswersOver } from './carried-over';
import { SAMPLE_GROUPS, type GroupKey } from './groups';
import { discuss, storeDiscussion } from './discussion';
import { fieldVersionsOf, found, historyOf, milestones, ratedAt, type Stored } from './history';
import { leadOf, SAMPLE_PASSWORD, SAMPLE_PEOPLE } from './people';
import { areasIn, rateCampaign } from './ratings';
import { SAMPLE_TEAMS, type TeamKey } from './teams';

export const SAMPLE_ORGANISATION_NAME = 'Sample Telecom (fictitious)';

/** Any fixed number will do: those who load the sample at once queue on it. */
const SAMPLE_LOCK = 727_274_002;
/** Far more than it takes, for a busy machine. */
const TIMEOUT_MS = 30_000;

type Transaction = Prisma.TransactionClient;

/** Still there after somebody renamed it: its people are what makes it the sample. */
async function isLoaded(transaction: Transaction): Promise<boolean> {
  const emails = SAMPLE_PEOPLE.map(({ email }) => email);
  return (await transaction.account.count({ where: { email: { in: emails } } })) > 0;
}

type TeamIds = ReadonlyMap<TeamKey, string>;

/** Ids of the groups by key. */
async function createGroups(
  transaction: Transaction,
  organisationId: string,
): Promise<Map<GroupKey, string>> {
  const idOf = new Map<GroupKey, string>();
  for (const { key, name, parent } of SAMPLE_GROUPS) {
    const { id } = await transaction.teamGroup.create({
      data: { organisationId, name, parentId: parent && found(idOf, parent) },
      select: { id: true },
    });
    idOf.set(key, id);
  }
  return idOf;
}

async function createTeams(transaction: Transaction, organisationId: string): Promise<TeamIds> {
  const groupIds = await createGroups(transaction, organisationId);
  const rows = await transaction.team.createManyAndReturn({
    data: SAMPLE_TEAMS.map(({ name, group }) => ({
      organisationId,
      name,
      groupId: group && found(groupIds, group),
    })),
    select: { id: true, name: true },
  });
  const idOf = new Map(rows.map(({ id, name }) => [name, id]));
  return new Map(SAMPLE_TEAMS.map(({ key, name }) => [key, found(idOf, name)]));
}

/** Everybody with their accounts and teams; member ids by e-mail address. */
async function createPeople(
  transaction: Transaction,
  {
    organisationId,
    teamIds,
    passwordHash,
  }: { organisationId: string; teamIds: TeamIds; passwordHash: string },
): Promise<Map<string, string>> {
  const accounts = await transaction.account.createManyAndReturn({
    data: SAMPLE_PEOPLE.map(({ email, name }) => ({ email, name, passwordHash })),
    select: { id: true, email: true },
  });
  const accountIds = new Map(accounts.map(({ id, email }) => [email, id]));
  const members = await transaction.member.createManyAndReturn({
    data: SAMPLE_PEOPLE.map(({ email, role }) => ({
      organisationId,
      accountId: found(accountIds, email),
      role,
    })),
    select: { id: true, account: { select: { email: true } } },
  });
  const memberIds = new Map(members.map(({ id, account }) => [account.email, id]));
  await transaction.teamMember.createMany({
    data: SAMPLE_PEOPLE.flatMap(({ email, teams }) =>
      teams.map(({ team, role }) => ({
        teamId: found(teamIds, team),
        memberId: found(memberIds, email),
        role,
      })),
    ),
  });
  return memberIds;
}

type Place = { organisationId: string; teamIds: TeamIds; memberIds: ReadonlyMap<string, string>; now: Date };

async function createAssessments(
  transaction: Transaction,
  { organisationId, teamIds, now }: Place,
  campaign: SampleCampaign,
  campaignId: string,
): Promise<TeamIds> {
  const teams = SAMPLE_TEAMS.filter(({ since }) => since >= campaign.yearsAgo);
  const rows = await transaction.assessment.createManyAndReturn({
    data: teams.map(({ key }) => {
      const { state, remark = null } = progressOf(campaign, key);
      return {
        organisationId,
        campaignId,
        teamId: found(teamIds, key),
        state,
        remark,
        ...milestones(campaign, key, now),
      };
    }),
    select: { id: true, teamId: true },
  });
  const idOf = new Map(rows.map(({ id, teamId }) => [teamId, id]));
  return new Map(teams.map(({ key }) => [key, found(idOf, found(teamIds, key))]));
}

/** What of a rating is its own; the details go into their one column. */
function toColumns(rating: StoredSampleRating) {
  const { areaId, level, depth, target, scoredLevel, confirmed } = rating;
  const { notApplicable, notApplicableReason, importance, confidence, note } = rating;
  const details = toDetails({ ...rating, version: 1 });
  return {
    areaId,
    level,
    depth,
    details,
    scoredLevel,
    target,
    notApplicable,
    notApplicableReason,
    importance,
    confidence,
    note,
    confirmed,
    version: 1,
  };
}

async function createCampaign(
  transaction: Transaction,
  place: Place,
  campaign: SampleCampaign,
  edition: Edition,
  carriesFromId: string | null,
): Promise<string> {
  const { organisationId, memberIds, now } = place;
  const { defaultTarget, groupingTargets } = campaign;
  const dates = datesOf(campaign, now);
  const { id: campaignId } = await transaction.campaign.create({
    data: {
      organisationId,
      editionId: CURRENT_EDITION_ID,
      ...dates,
      state: dates.closesOn > now ? 'open' : 'closed',
      defaultTarget,
      carriesFromId: campaign.carriedOver ? carriesFromId : null,
      reviewers: {
        createMany: {
          data: (campaign.reviewers ?? []).map((email) => ({ memberId: found(memberIds, email) })),
        },
      },
      areas: { createMany: { data: areasIn(campaign, edition.areas).map(({ id }) => ({ areaId: id })) } },
      groupingTargets: {
        createMany: {
          data: Object.entries(groupingTargets).map(([groupingId, target]) => ({ groupingId, target })),
        },
      },
    },
    select: { id: true },
  });
  const assessmentIds = await createAssessments(transaction, place, campaign, campaignId);
  const ratings = rateCampaign(
    campaign,
    SAMPLE_TEAMS.filter(({ key }) => assessmentIds.has(key)),
    edition.areas,
  ).map((rating) => toStored(campaign, edition, rating));
  await transaction.rating.createMany({
    data: ratings.map((rating) => ({
      ...toColumns(rating),
      assessmentId: found(assessmentIds, rating.team),
      fieldVersions: fieldVersionsOf(rating),
      updatedAt: ratedAt(dates, rating),
      updatedById: found(memberIds, leadOf(rating.team)),
    })),
  });
  const stored: Stored = { organisationId, campaignId, memberIds, assessmentIds };
  const discussion = discuss(stored, campaign, now);
  await storeDiscussion(transaction, discussion);
  await transaction.auditEvent.createMany({
    data: historyOf(stored, campaign, { ratings, others: discussion.events, now }),
  });
  await carryAnswersOver(transaction, place, campaign, stored);
  await shareOut(transaction, place, campaign, assessmentIds, areasIn(campaign, edition.areas));
  await planActions(transaction, place, campaign, assessmentIds, ratings, edition);
  return campaignId;
}

async function createSample(transaction: Transaction, edition: Edition, passwordHash: string, now: Date) {
  const { id: organisationId } = await transaction.organisation.create({
    data: { name: SAMPLE_ORGANISATION_NAME, isSample: true },
    select: { id: true },
  });
  await recordEvent(transaction, { organisationId, memberId: null }, { type: 'organisation_created' });
  const teamIds = await createTeams(transaction, organisationId);
  const memberIds = await createPeople(transaction, { organisationId, teamIds, passwordHash });
  let latest: string | null = null;
  for (const campaign of SAMPLE_CAMPAIGNS) {
    const place = { organisationId, teamIds, memberIds, now };
    latest = await createCampaign(transaction, place, campaign, edition, latest);
  }
}

/**
 * Loads the fictitious sample organisation, all of it or nothing, unless it is there. Safe when several instances do it
 * at once. Its dates lie around `now`, so that its newest campaign is under way.
 * @throws AppError not_found when the current edition is not stored.
 */
export async function loadSample(db: PrismaClient, now = new Date()): Promise<'loaded' | 'present'> {
  const edition = await getEdition(db, CURRENT_EDITION_ID);
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  return db.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`select pg_advisory_xact_lock(${SAMPLE_LOCK})`;
      if (await isLoaded(transaction)) return 'present';
      await createSample(transaction, edition, passwordHash, now);
      return 'loaded';
    },
    { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  );
}
