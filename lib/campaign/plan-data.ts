import 'server-only';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import type {
  AnswerCounts,
  CampaignAdministrationScope,
  CampaignPlan,
  CampaignScope,
  CampaignState,
  EarlierCampaign,
  ReviewerChoice,
  TeamChoice,
} from './types';

/** Ids with a number each, as JSON; only the product writes them. */
type Pairs = { id: string; value: number }[];

type PlanRow = Pick<
  CampaignPlan,
  'name' | 'editionId' | 'opensOn' | 'closesOn' | 'defaultTarget' | 'depth' | 'carriesFromId'
> & {
  state: CampaignState;
  areas: Pairs;
  targets: Pairs;
  teamIds: string[];
  reviewerIds: string[];
};

const recordOf = (pairs: Pairs) => Object.fromEntries(pairs.map(({ id, value }) => [id, value]));

/** What people decided about a campaign, as its form takes it. One query. @throws AppError not_found when it is gone */
export async function getCampaignPlan(
  db: Queryable,
  { campaignId, organisationId }: CampaignScope,
): Promise<CampaignPlan & { state: CampaignState }> {
  const [row] = await db.$queryRaw<PlanRow[]>`
    select c.name, c.state::text as state, c.edition_id as "editionId", c.depth::text as depth,
      to_char(c.opens_on, 'YYYY-MM-DD') as "opensOn", to_char(c.closes_on, 'YYYY-MM-DD') as "closesOn",
      c.default_target as "defaultTarget", c.carries_from_id as "carriesFromId",
      (select coalesce(json_agg(json_build_object('id', area_id, 'value', weight) order by area_id), '[]')
         from campaign_area where campaign_id = c.id) as areas,
      (select coalesce(json_agg(json_build_object('id', grouping_id, 'value', target)), '[]')
         from grouping_target where campaign_id = c.id) as targets,
      (select coalesce(json_agg(team_id), '[]') from assessment where campaign_id = c.id) as "teamIds",
      (select coalesce(json_agg(member_id), '[]') from campaign_reviewer where campaign_id = c.id) as "reviewerIds"
    from campaign c
    where c.id = ${campaignId}::uuid and c.organisation_id = ${organisationId}::uuid`;
  if (!row) throw new AppError('not_found');
  const { areas, targets, ...plan } = row;
  return {
    ...plan,
    areaIds: areas.map(({ id }) => id),
    weights: recordOf(areas.filter(({ value }) => value !== 1)),
    // Stored levels are whole numbers from 0 to 5: the schema was checked when they were written.
    groupingTargets: recordOf(targets) as CampaignPlan['groupingTargets'],
  };
}

/**
 * The campaign's teams that have begun, by name: answered, confirmed, said or shown something. Answers and evidence
 * that were only carried over do not count.
 */
export async function getStartedTeams(
  db: Queryable,
  { campaignId, organisationId }: { campaignId: string; organisationId: string },
): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw<{ id: string; name: string }[]>`
    select t.id, t.name
    from assessment a
    join campaign c on c.id = a.campaign_id
    join team t on t.id = a.team_id
    left join assessment old on old.campaign_id = c.carries_from_id and old.team_id = a.team_id
    where a.campaign_id = ${campaignId}::uuid and a.organisation_id = ${organisationId}::uuid and (
      a.state <> 'not_started'
      or exists (select from rating r where r.assessment_id = a.id and (r.confirmed or r.version > 1))
      or exists (select from comment where assessment_id = a.id)
      or exists (select from opinion where assessment_id = a.id)
      or exists (
        select from evidence e where e.assessment_id = a.id and not exists (
          select from evidence o
          where o.assessment_id = old.id and o.area_id = e.area_id and o.added_at = e.added_at)))
    order by t.name`;
}

/** All teams of the organisation by name, as a campaign's form offers them. */
export async function getTeamChoices(
  db: Queryable,
  { organisationId }: { organisationId: string },
  campaign: CampaignAdministrationScope | null,
): Promise<TeamChoice[]> {
  const [teams, started] = await Promise.all([
    db.team.findMany({
      where: { organisationId },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
    campaign ? getStartedTeams(db, campaign) : [],
  ]);
  const withAnswers = new Set(started.map(({ id }) => id));
  return teams.map((team) => ({ ...team, hasAnswers: withAnswers.has(team.id) }));
}

/** Everybody in the organisation by name, as a campaign's form offers them for its reviewers. One query. */
export function getReviewerChoices(
  db: Queryable,
  { organisationId }: { organisationId: string },
): Promise<ReviewerChoice[]> {
  return db.$queryRaw<ReviewerChoice[]>`
    select m.id, account.name, m.role in ('owner', 'admin') as "isAdministrator"
    from member m join account on account.id = m.account_id
    where m.organisation_id = ${organisationId}::uuid
    order by account.name, m.id`;
}

/** The campaigns whose answers another one can start with, the latest first. */
export function getEarlierCampaigns(
  db: Queryable,
  { organisationId }: { organisationId: string },
  except: string | null,
): Promise<EarlierCampaign[]> {
  return db.campaign.findMany({
    where: { organisationId, state: { not: 'draft' }, ...(except !== null && { id: { not: except } }) },
    select: { id: true, name: true },
    orderBy: [{ opensOn: 'desc' }, { name: 'asc' }],
  });
}

/** How many teams of the campaign answered each area, in scope or not. One query. */
export async function getAnswerCounts(
  db: Queryable,
  { campaignId, organisationId }: CampaignAdministrationScope,
): Promise<AnswerCounts> {
  const rows = await db.$queryRaw<{ areaId: string; count: number }[]>`
    select r.area_id as "areaId", count(*)::int as count
    from rating r join assessment a on a.id = r.assessment_id
    where a.campaign_id = ${campaignId}::uuid and a.organisation_id = ${organisationId}::uuid
      and (r.scored_level is not null or r.not_applicable)
    group by r.area_id`;
  return Object.fromEntries(rows.map(({ areaId, count }) => [areaId, count]));
}
