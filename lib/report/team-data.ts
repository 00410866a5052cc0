import 'server-only';
import { z } from 'zod';
import type { AssessmentScope } from '@/lib/assessment/types';
import { scopeAreas } from '@/lib/campaign/scope-areas';
import { codePlaces, readCodes } from '@/lib/comparison/rating-codes';
import { RATING_CODE } from '@/lib/comparison/data';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import { getEdition } from '@/lib/framework/data';
import { readAtOnce } from './change-data';
import { getAssessmentSource } from './data';
import { computeTeamReport, gapReportSteps } from './gap-report';
import { reportTrend, type TrendCampaign } from './report-trend';
import { gently } from './steps';
import type { GapReport } from './types';

const areasSchema = z.array(z.object({ areaId: z.string(), weight: z.int() }));
const targetsSchema = z.array(z.object({ groupingId: z.string(), target: z.int() }));

type Row = {
  assessmentId: string;
  campaignId: string;
  name: string;
  opensOn: string;
  editionId: string;
  defaultTarget: number;
  areas: unknown;
  targets: unknown;
  codes: string | null;
};

/** A row a campaign that the team took part in and rated something, the oldest first. One query. */
function queryCampaigns(db: Queryable, scope: AssessmentScope): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    with shown as (
      select e.assessment_id, e.area_id, max(e.dated_on) as dated_on
      from evidence e join assessment a on a.id = e.assessment_id
      where a.team_id = ${scope.teamId}::uuid group by e.assessment_id, e.area_id
    ), coded as (
      select a.id, string_agg(${RATING_CODE}, '' order by ca.area_id collate "C") as codes
      from assessment a
      join campaign_area ca on ca.campaign_id = a.campaign_id
      left join rating r on r.assessment_id = a.id and r.area_id = ca.area_id
      left join shown ev on ev.assessment_id = a.id and ev.area_id = ca.area_id
      where a.team_id = ${scope.teamId}::uuid
      group by a.id
    )
    select a.id as "assessmentId", c.id as "campaignId", c.name, to_char(c.opens_on, 'YYYY-MM-DD') as "opensOn", c.edition_id as "editionId",
      c.default_target as "defaultTarget",
      (select coalesce(json_agg(json_build_object('areaId', area_id, 'weight', weight)), '[]')
         from campaign_area where campaign_id = c.id) as areas,
      (select coalesce(json_agg(json_build_object('groupingId', grouping_id, 'target', target)), '[]')
         from grouping_target where campaign_id = c.id) as targets,
      coded.codes
    from assessment a join campaign c on c.id = a.campaign_id left join coded on coded.id = a.id
    where a.team_id = ${scope.teamId}::uuid and a.organisation_id = ${scope.organisationId}::uuid
      and c.state <> 'draft' and c.opens_on <= (select opens_on from campaign where id = ${scope.campaignId}::uuid)
      and exists (select from rating r where r.assessment_id = a.id)
    order by c.opens_on, c.id`;
}

async function toCampaign(db: Queryable, row: Row): Promise<TrendCampaign> {
  const edition = await getEdition(db, row.editionId);
  const asked = areasSchema.parse(row.areas);
  const areas = scopeAreas(edition, {
    areas: asked,
    defaultTarget: row.defaultTarget,
    groupingTargets: targetsSchema.parse(row.targets),
  });
  const places = codePlaces(
    asked.map(({ areaId }) => areaId),
    areas,
  );
  const { campaignId: id, name, opensOn, codes } = row;
  return { id, name, opensOn, edition, ratings: readCodes(codes ?? '', areas, places) };
}

/**
 * One team over its campaigns: the report of its latest assessment, with the trend up to it. Six queries, besides the
 * editions.
 * @throws AppError invalid, when the grouping does not exist or is not in the latest campaign's scope.
 */
export async function getTeamReport(
  db: PrismaClient,
  latest: AssessmentScope,
  groupingId: string | null = null,
): Promise<GapReport> {
  const { source, campaigns } = await readAtOnce(db, async (transaction) => {
    const rows = await queryCampaigns(transaction, latest);
    const shownIds = [latest.assessmentId, ...rows.map(({ assessmentId }) => assessmentId)];
    const source = await getAssessmentSource(transaction, latest, groupingId, shownIds);
    const campaigns: TrendCampaign[] = [];
    for (const row of rows) campaigns.push(await toCampaign(transaction, row));
    return { source, campaigns };
  });
  const report = await gently(gapReportSteps(source));
  return computeTeamReport(report, reportTrend(campaigns, groupingId));
}
