import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import { getEdition } from '@/lib/framework/data';
import { AppError } from '@/lib/errors';
import { canAdministrate, canReadAllResults } from '@/lib/team/policy';
import type { MemberScope, OrganisationRole, TeamScope } from '@/lib/team/types';
import type {
  AssessmentState,
  Beginnings,
  CampaignFactSheet,
  CampaignScope,
  CampaignSummary,
  OwnAssessment,
  TeamProgress,
  TeamRound,
  WaitingReview,
} from './types';

/** Areas in scope that are rated or not applicable, one row an assessment that has any. */
const ANSWERED = Prisma.sql`
  SELECT r.assessment_id, count(*)::int AS answered, count(*) FILTER (WHERE NOT r.confirmed)::int AS unconfirmed
  FROM rating r
  JOIN assessment a ON a.id = r.assessment_id
  JOIN campaign_area ca ON ca.campaign_id = a.campaign_id AND ca.area_id = r.area_id
  WHERE (r.scored_level IS NOT NULL OR r.not_applicable)`;

/** Restricts assessments `a` to those whose progress a person sees: their own teams', or all. */
function visibleTo(role: OrganisationRole, ownTeamIds: readonly string[]): Prisma.Sql {
  return canReadAllResults(role) ? Prisma.empty : Prisma.sql`AND a.team_id = ANY(${[...ownTeamIds]}::uuid[])`;
}

const teamIdsOf = ({ teams }: MemberScope) => teams.map(({ teamId }) => teamId);

type SummaryRow = Omit<CampaignSummary, 'progress'> & { answered: number };

/** The campaigns that the member may see, the latest first, with the progress of the teams they may see. One query. */
export async function getCampaigns(
  db: Queryable,
  scope: MemberScope,
  { onlyOpen = false }: { onlyOpen?: boolean } = {},
): Promise<CampaignSummary[]> {
  const { organisationId, role } = scope;
  const readable = canAdministrate(role) ? Prisma.empty : Prisma.sql`AND state <> 'draft'`;
  const wanted = onlyOpen ? Prisma.sql`AND state = 'open'` : Prisma.empty;
  const visible = visibleTo(role, teamIdsOf(scope));
  const rows = await db.$queryRaw<SummaryRow[]>`
    WITH shown AS (
      SELECT * FROM campaign WHERE organisation_id = ${organisationId}::uuid ${readable} ${wanted}
    ), answered AS (
      ${ANSWERED} AND a.campaign_id IN (SELECT id FROM shown) ${visible} GROUP BY r.assessment_id
    ), taking_part AS (
      SELECT a.campaign_id, count(*)::int AS teams, coalesce(sum(answered.answered), 0)::int AS answered,
        coalesce(sum(answered.unconfirmed), 0)::int AS unconfirmed
      FROM assessment a LEFT JOIN answered ON answered.assessment_id = a.id
      WHERE a.campaign_id IN (SELECT id FROM shown) ${visible}
      GROUP BY a.campaign_id
    )
    SELECT c.id, c.name, c.state::text AS state, c.opens_on AS "opensOn", c.closes_on AS "closesOn",
      (SELECT count(*)::int FROM campaign_area ca WHERE ca.campaign_id = c.id) AS "areaCount",
      coalesce(t.teams, 0) AS "teamCount", coalesce(t.answered, 0) AS answered,
      coalesce(t.unconfirmed, 0) AS unconfirmed
    FROM shown c LEFT JOIN taking_part t ON t.campaign_id = c.id
    ORDER BY c.opens_on DESC, c.name`;
  return rows.map(({ answered, ...campaign }) => ({
    ...campaign,
    progress: { answered, asked: campaign.areaCount * campaign.teamCount },
  }));
}

type TeamProgressRow = {
  assessmentId: string;
  teamId: string;
  teamName: string;
  state: AssessmentState;
  answered: number;
  asked: number;
  unconfirmed: number;
};

const COUNTS = Prisma.sql`
  coalesce(answered.answered, 0) AS answered, coalesce(answered.unconfirmed, 0) AS unconfirmed,
  (SELECT count(*)::int FROM campaign_area ca WHERE ca.campaign_id = a.campaign_id) AS asked`;
const TEAM_PROGRESS_COLUMNS = Prisma.sql`
  a.id AS "assessmentId", t.id AS "teamId", t.name AS "teamName", a.state::text AS state, ${COUNTS}`;

function toTeamProgress<Row extends { answered: number; asked: number }>({ answered, asked, ...row }: Row) {
  return { ...row, progress: { answered, asked } };
}

/**
 * The campaign's teams by name, each with its progress; of a member who does not review it only their own
 * teams. One query for all.
 */
export async function getTeamProgress(db: Queryable, scope: CampaignScope): Promise<TeamProgress[]> {
  const { campaignId, organisationId, role, ownTeamIds, isReviewer } = scope;
  const rows = await db.$queryRaw<TeamProgressRow[]>`
    WITH answered AS (${ANSWERED} AND a.campaign_id = ${campaignId}::uuid GROUP BY r.assessment_id)
    SELECT ${TEAM_PROGRESS_COLUMNS}
    FROM assessment a
    JOIN team t ON t.id = a.team_id
    LEFT JOIN answered ON answered.assessment_id = a.id
    WHERE a.campaign_id = ${campaignId}::uuid AND a.organisation_id = ${organisationId}::uuid
      ${isReviewer ? Prisma.empty : visibleTo(role, ownTeamIds)}
    ORDER BY t.name`;
  return rows.map(toTeamProgress);
}

/** The assessments of the member's own teams in open campaigns, the first to close first. One query. */
export async function getOwnAssessments(db: Queryable, scope: MemberScope): Promise<OwnAssessment[]> {
  const own = teamIdsOf(scope);
  const rows = await db.$queryRaw<(TeamProgressRow & { campaignName: string; closesOn: Date })[]>`
    WITH answered AS (${ANSWERED} AND a.team_id = ANY(${own}::uuid[]) GROUP BY r.assessment_id)
    SELECT ${TEAM_PROGRESS_COLUMNS}, c.name AS "campaignName", c.closes_on AS "closesOn"
    FROM assessment a
    JOIN campaign c ON c.id = a.campaign_id
    JOIN team t ON t.id = a.team_id
    LEFT JOIN answered ON answered.assessment_id = a.id
    WHERE a.organisation_id = ${scope.organisationId}::uuid AND c.state = 'open' AND a.team_id = ANY(${own}::uuid[])
    ORDER BY c.closes_on, c.name, t.name`;
  return rows.map(toTeamProgress);
}

/** A team's part in each campaign that is no draft, the latest first. One query. */
export async function getTeamRounds(
  db: Queryable,
  { teamId, organisationId }: TeamScope,
): Promise<TeamRound[]> {
  const rows = await db.$queryRaw<(Omit<TeamRound, 'progress'> & TeamRound['progress'])[]>`
    WITH answered AS (${ANSWERED} AND a.team_id = ${teamId}::uuid GROUP BY r.assessment_id)
    SELECT a.id AS "assessmentId", a.state::text AS state, c.id AS "campaignId", c.name AS "campaignName",
      c.opens_on AS "opensOn", ${COUNTS}
    FROM assessment a
    JOIN campaign c ON c.id = a.campaign_id
    LEFT JOIN answered ON answered.assessment_id = a.id
    WHERE a.team_id = ${teamId}::uuid AND a.organisation_id = ${organisationId}::uuid AND c.state <> 'draft'
    ORDER BY c.opens_on DESC, c.name`;
  return rows.map(toTeamProgress);
}

type FactsRow = Omit<CampaignFactSheet, 'editionName' | 'groupingTargets' | 'weights' | 'scope'> & {
  editionId: string;
  areas: { id: string; weight: number }[];
  targets: { id: string; target: number }[];
};

/** What stands of a campaign besides its teams. One query, besides the edition. @throws AppError not_found when it is gone */
export async function getCampaignFacts(
  db: Queryable,
  { campaignId, organisationId }: CampaignScope,
): Promise<CampaignFactSheet> {
  const [row] = await db.$queryRaw<FactsRow[]>`
    SELECT c.id, c.name, c.state::text AS state, c.opens_on AS "opensOn", c.closes_on AS "closesOn",
      c.default_target AS "defaultTarget", c.depth::text AS depth, c.edition_id AS "editionId",
      (SELECT json_build_object('id', f.id, 'name', f.name) FROM campaign f
         WHERE f.id = c.carries_from_id AND f.organisation_id = c.organisation_id) AS "carriesFrom",
      (SELECT coalesce(json_agg(json_build_object('id', area_id, 'weight', weight)), '[]')
         FROM campaign_area WHERE campaign_id = c.id) AS areas,
      (SELECT coalesce(json_agg(json_build_object('id', grouping_id, 'target', target)), '[]')
         FROM grouping_target WHERE campaign_id = c.id) AS targets,
      (SELECT coalesce(json_agg(account.name ORDER BY account.name), '[]')
         FROM campaign_reviewer cr JOIN member m ON m.id = cr.member_id JOIN account ON account.id = m.account_id
         WHERE cr.campaign_id = c.id) AS reviewers
    FROM campaign c
    WHERE c.id = ${campaignId}::uuid AND c.organisation_id = ${organisationId}::uuid`;
  if (!row) throw new AppError('not_found');
  const { editionId, areas, targets, ...facts } = row;
  const edition = await getEdition(db, editionId);
  const weightOf = new Map(areas.map(({ id, weight }) => [id, weight]));
  const targetOf = new Map(targets.map(({ id, target }) => [id, target]));
  return {
    ...facts,
    editionName: edition.name,
    groupingTargets: edition.groupings.flatMap((grouping) => {
      const target = targetOf.get(grouping.id);
      return target === undefined || target === facts.defaultTarget ? [] : [{ name: grouping.name, target }];
    }),
    weights: edition.areas.flatMap(({ id, name }) => {
      const weight = weightOf.get(id) ?? 1;
      return weight === 1 ? [] : [{ name, weight }];
    }),
    scope: edition.groups.map((group) => {
      const inGroup = edition.areas.filter((area) => edition.groupOf(area) === group.id);
      return {
        groupName: group.name,
        chosen: inGroup.filter(({ id }) => weightOf.has(id)).length,
        of: inGroup.length,
      };
    }),
  };
}

/**
 * Submitted assessments in open campaigns that wait for the member: all of them for administrators, else those of the
 * campaigns that name the member, except of their own teams. The longest waiting first. One query.
 */
export async function getWaitingReviews(db: Queryable, scope: MemberScope): Promise<WaitingReview[]> {
  const { organisationId, memberId, role } = scope;
  const theirs = canAdministrate(role)
    ? Prisma.empty
    : Prisma.sql`AND a.team_id <> ALL(${teamIdsOf(scope)}::uuid[]) AND EXISTS (
        SELECT FROM campaign_reviewer WHERE campaign_id = c.id AND member_id = ${memberId}::uuid)`;
  return db.$queryRaw<WaitingReview[]>`
    SELECT a.id AS "assessmentId", t.name AS "teamName", c.name AS "campaignName", a.submitted_at AS "submittedAt"
    FROM assessment a
    JOIN campaign c ON c.id = a.campaign_id AND c.state = 'open'
    JOIN team t ON t.id = a.team_id
    WHERE a.organisation_id = ${organisationId}::uuid AND a.state = 'submitted' ${theirs}
    ORDER BY a.submitted_at, t.name`;
}

/**
 * The campaign that tells where the organisation stands: of those with an answer the latest open one, else the latest
 * closed one; where none has an answer, the latest.
 */
export async function getLatestCampaignId(
  db: Queryable,
  { organisationId }: MemberScope,
): Promise<string | null> {
  const [latest] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM campaign WHERE organisation_id = ${organisationId}::uuid AND state <> 'draft'
    ORDER BY EXISTS (
      SELECT 1 FROM rating JOIN assessment ON assessment.id = assessment_id WHERE campaign_id = campaign.id
    ) DESC, (state = 'open') DESC, opens_on DESC, id LIMIT 1`;
  return latest?.id ?? null;
}

/** How far the member's organisation has come in setting itself up. */
export async function getBeginnings(db: Queryable, { organisationId }: MemberScope): Promise<Beginnings> {
  const [teams, people, drafts, started] = await Promise.all([
    db.team.count({ where: { organisationId } }),
    db.member.count({ where: { organisationId } }),
    db.campaign.count({ where: { organisationId, state: 'draft' } }),
    db.campaign.count({ where: { organisationId, state: { not: 'draft' } } }),
  ]);
  return { teams, people, drafts, started };
}
