import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import { toIsoDay } from '@/lib/format/date';
import { getEdition } from '@/lib/framework/data';
import { AppError } from '@/lib/errors';
import { canAdministrate, canReadAllResults } from '@/lib/team/policy';
import type { MemberScope, OrganisationRole } from '@/lib/team/types';
import type {
  AssessmentState,
  Beginnings,
  CampaignAdministrationScope,
  CampaignFactSheet,
  CampaignPlan,
  CampaignScope,
  CampaignState,
  CampaignSummary,
  OwnAssessment,
  TeamChoice,
  TeamProgress,
} from './types';

/** Areas in scope that are rated or not applicable, one row an assessment that has any. */
const ANSWERED = Prisma.sql`
  SELECT r.assessment_id, count(*)::int AS answered
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
      SELECT a.campaign_id, count(*)::int AS teams, coalesce(sum(answered.answered), 0)::int AS answered
      FROM assessment a LEFT JOIN answered ON answered.assessment_id = a.id
      WHERE a.campaign_id IN (SELECT id FROM shown) ${visible}
      GROUP BY a.campaign_id
    )
    SELECT c.id, c.name, c.state::text AS state, c.opens_on AS "opensOn", c.closes_on AS "closesOn",
      (SELECT count(*)::int FROM campaign_area ca WHERE ca.campaign_id = c.id) AS "areaCount",
      coalesce(t.teams, 0) AS "teamCount", coalesce(t.answered, 0) AS answered
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
};

const TEAM_PROGRESS_COLUMNS = Prisma.sql`
  a.id AS "assessmentId", t.id AS "teamId", t.name AS "teamName", a.state::text AS state,
  coalesce(answered.answered, 0) AS answered,
  (SELECT count(*)::int FROM campaign_area ca WHERE ca.campaign_id = a.campaign_id) AS asked`;

function toTeamProgress<Row extends TeamProgressRow>({ answered, asked, ...row }: Row) {
  return { ...row, progress: { answered, asked } };
}

/** The campaign's teams by name, each with its progress; of a member only their own teams. One query for all. */
export async function getTeamProgress(db: Queryable, scope: CampaignScope): Promise<TeamProgress[]> {
  const { campaignId, organisationId, role, ownTeamIds } = scope;
  const rows = await db.$queryRaw<TeamProgressRow[]>`
    WITH answered AS (${ANSWERED} AND a.campaign_id = ${campaignId}::uuid GROUP BY r.assessment_id)
    SELECT ${TEAM_PROGRESS_COLUMNS}
    FROM assessment a
    JOIN team t ON t.id = a.team_id
    LEFT JOIN answered ON answered.assessment_id = a.id
    WHERE a.campaign_id = ${campaignId}::uuid AND a.organisation_id = ${organisationId}::uuid
      ${visibleTo(role, ownTeamIds)}
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

/** What people decided about a campaign, as its form takes it. @throws AppError not_found when it is gone */
export async function getCampaignPlan(
  db: Queryable,
  { campaignId, organisationId }: CampaignScope,
): Promise<CampaignPlan & { state: CampaignState }> {
  const campaign = await db.campaign.findFirst({
    where: { id: campaignId, organisationId },
    include: {
      areas: { select: { areaId: true } },
      groupingTargets: true,
      assessments: { select: { teamId: true } },
    },
  });
  if (!campaign) throw new AppError('not_found');
  return {
    state: campaign.state,
    name: campaign.name,
    editionId: campaign.editionId,
    opensOn: toIsoDay(campaign.opensOn),
    closesOn: toIsoDay(campaign.closesOn),
    areaIds: campaign.areas.map(({ areaId }) => areaId),
    teamIds: campaign.assessments.map(({ teamId }) => teamId),
    // Stored levels are whole numbers from 0 to 5: the schema was checked when they were written.
    defaultTarget: campaign.defaultTarget as CampaignPlan['defaultTarget'],
    groupingTargets: Object.fromEntries(
      campaign.groupingTargets.map(({ groupingId, target }) => [groupingId, target]),
    ) as CampaignPlan['groupingTargets'],
  };
}

/** What stands of a campaign besides its teams. @throws AppError not_found when it is gone */
export async function getCampaignFacts(
  db: Queryable,
  { campaignId, organisationId }: CampaignScope,
): Promise<CampaignFactSheet> {
  const campaign = await db.campaign.findFirst({
    where: { id: campaignId, organisationId },
    include: { areas: { select: { areaId: true } }, groupingTargets: true },
  });
  if (!campaign) throw new AppError('not_found');
  const { id, name, state, opensOn, closesOn, defaultTarget } = campaign;
  const edition = await getEdition(db, campaign.editionId);
  const chosen = new Set(campaign.areas.map(({ areaId }) => areaId));
  const targetOf = new Map(campaign.groupingTargets.map(({ groupingId, target }) => [groupingId, target]));
  return {
    id,
    name,
    state,
    editionName: edition.name,
    opensOn,
    closesOn,
    defaultTarget,
    groupingTargets: edition.groupings.flatMap((grouping) => {
      const target = targetOf.get(grouping.id);
      return target === undefined || target === defaultTarget ? [] : [{ name: grouping.name, target }];
    }),
    scope: edition.groups.map((group) => {
      const areas = edition.areas.filter((area) => edition.groupOf(area) === group.id);
      return {
        groupName: group.name,
        chosen: areas.filter(({ id }) => chosen.has(id)).length,
        of: areas.length,
      };
    }),
  };
}

/** All teams of the organisation by name, as a campaign's form offers them. One query. */
export async function getTeamChoices(
  db: Queryable,
  { organisationId }: { organisationId: string },
  campaign: CampaignAdministrationScope | null,
): Promise<TeamChoice[]> {
  const teams = await db.team.findMany({
    where: { organisationId },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
  const answered = campaign
    ? await db.assessment.findMany({
        where: { campaignId: campaign.campaignId, organisationId, ratings: { some: {} } },
        select: { teamId: true },
      })
    : [];
  const withAnswers = new Set(answered.map(({ teamId }) => teamId));
  return teams.map((team) => ({ ...team, hasAnswers: withAnswers.has(team.id) }));
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
