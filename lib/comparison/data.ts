import 'server-only';
import { z } from 'zod';
import { EVIDENCE_STALE_AFTER_MONTHS } from '@/lib/assessment/constants';
import { scopeAreas } from '@/lib/campaign/scope-areas';
import { Prisma } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { getEdition } from '@/lib/framework/data';
import type { Edition } from '@/lib/framework/edition';
import { codePlaces, readCodes } from './rating-codes';
import { againstRest, type AgainstRest } from './rest';
import type { ComparisonContent, ComparisonScope, RestScope } from './types';

type CampaignKey = { campaignId: string; organisationId: string; editionId: string };

const areasSchema = z.array(z.object({ areaId: z.string(), weight: z.int() }));
const targetsSchema = z.array(z.object({ groupingId: z.string(), target: z.int() }));

type AskedRow = { defaultTarget: number; areas: unknown; targets: unknown };

/** What a campaign `c` asks. */
export const ASKED_COLUMNS = Prisma.sql`
      c.default_target as "defaultTarget",
      (select coalesce(json_agg(json_build_object('areaId', area_id, 'weight', weight)), '[]')
         from campaign_area where campaign_id = c.id) as areas,
      (select coalesce(json_agg(json_build_object('groupingId', grouping_id, 'target', target)), '[]')
         from grouping_target where campaign_id = c.id) as targets`;

/** In one row. */
function queryCampaign(db: Queryable, { campaignId, organisationId }: CampaignKey) {
  return db.$queryRaw<AskedRow[]>`
    select ${ASKED_COLUMNS} from campaign c where c.id = ${campaignId}::uuid and c.organisation_id = ${organisationId}::uuid`;
}

/**
 * A rating `r` of an area, with the day `ev.dated_on` of its newest evidence, in as many characters as `CODE_LENGTH`:
 * see `readCodes`.
 */
export const RATING_CODE = Prisma.sql`
  coalesce(r.scored_level::text, '-') || case when r.not_applicable then 'x' else '-' end ||
  coalesce(r.target::text, '-') || coalesce(r.importance::text, '-') || coalesce(left(r.confidence::text, 1), '-') ||
  case when ev.dated_on is null then '-'
       when ev.dated_on < current_date - make_interval(months => ${EVIDENCE_STALE_AFTER_MONTHS}::int) then 's'
       else 'f' end ||
  case when not r.confirmed then 'u' else '-' end`;

/**
 * All ratings of an assessment `a`. It reads each assessment by itself, through the ratings' primary key: joined at
 * once, the ratings of all campaigns would be read and most of them thrown away.
 */
export const RATING_CODES = Prisma.sql`(
  select string_agg(${RATING_CODE}, '' order by ca.area_id collate "C")
  from campaign_area ca
  left join (select * from rating where assessment_id = a.id offset 0) r on r.area_id = ca.area_id
  left join (select area_id, max(dated_on) as dated_on from evidence where assessment_id = a.id
             group by area_id) ev on ev.area_id = ca.area_id
  where ca.campaign_id = a.campaign_id)`;

type TeamRow = {
  teamId: string;
  teamName: string;
  groupId: string | null;
  assessmentId: string;
  codes: string | null;
};

/** A row a team with its ratings of all areas asked. One statement. */
function queryTeams(db: Queryable, { campaignId, organisationId }: CampaignKey, which: Prisma.Sql) {
  return db.$queryRaw<TeamRow[]>`
    select t.id as "teamId", t.name as "teamName", t.group_id as "groupId", a.id as "assessmentId",
      ${RATING_CODES} as codes
    from assessment a join team t on t.id = a.team_id
    where a.campaign_id = ${campaignId}::uuid and a.organisation_id = ${organisationId}::uuid ${which}
    order by t.name, t.id`;
}

/** A campaign's areas and the ratings of some of its teams, by name. Two statements, besides the edition. */
async function getContent(db: Queryable, key: CampaignKey, which: Prisma.Sql): Promise<ComparisonContent> {
  // One after the other: in a transaction they share a connection.
  const edition = await getEdition(db, key.editionId);
  const [campaign] = await queryCampaign(db, key);
  const rows = await queryTeams(db, key, which);
  if (!campaign) throw new AppError('not_found');
  const { areas, read } = ratingReader(edition, campaign);
  const teams = rows.map(({ codes, ...team }) => ({ ratings: read(codes), ...team }));
  return { edition, areas, teams };
}

/** A campaign's areas in map order, and what reads the codes of its assessments. */
export function ratingReader(edition: Edition, { defaultTarget, areas: asked, targets }: AskedRow) {
  const known = areasSchema.parse(asked);
  const areas = scopeAreas(edition, {
    areas: known,
    defaultTarget,
    groupingTargets: targetsSchema.parse(targets),
  });
  const places = codePlaces(
    known.map(({ areaId }) => areaId),
    areas,
  );
  return { areas, read: (codes: string | null) => readCodes(codes ?? '', areas, places) };
}

/**
 * The scope's teams with their ratings of the campaign's areas, in the scope's order. The number of queries is the same
 * for two teams and two hundred, and none of them reads another campaign.
 */
export async function getComparisonContent(
  db: Queryable,
  scope: ComparisonScope,
): Promise<ComparisonContent> {
  const teamIds = scope.teams.map(({ teamId }) => teamId);
  const content = await getContent(db, scope, Prisma.sql`and a.team_id = any(${teamIds}::uuid[])`);
  const ratingsOf = new Map(content.teams.map((team) => [team.teamId, team]));
  return { ...content, teams: teamIds.flatMap((teamId) => ratingsOf.get(teamId) ?? []) };
}

/** The scope's team against the nameless rest: of the others only what `againstRest` lets out. */
export async function getAgainstRest(db: Queryable, scope: RestScope): Promise<AgainstRest> {
  const { teams, ...content } = await getContent(db, scope, Prisma.empty);
  const team = teams.find(({ teamId }) => teamId === scope.team.teamId);
  if (!team) throw new AppError('not_found');
  const others = teams.filter(({ teamId }) => !scope.apartTeamIds.includes(teamId));
  return againstRest(
    content.edition,
    team,
    others.map(({ ratings }) => ratings),
  );
}
