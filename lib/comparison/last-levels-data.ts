import 'server-only';
import { LAST_ASSESSMENT } from '@/lib/assessment/previous-data';
import type { Queryable } from '@/lib/db/types';
import { getEdition } from '@/lib/framework/data';
import type { ComparisonScope, LastLevel, LastLevels } from './types';

const LEVELS: Readonly<Record<string, LastLevel>> = {
  '0': 0,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
  n: 'new',
};

/**
 * What the scope's teams had on the campaign's areas, in map order, each in its own last campaign. One statement besides
 * the edition, which hands over a character an area and reads no campaign but each team's last, however many there are.
 */
export async function getLastLevels(
  db: Queryable,
  { campaignId, organisationId, editionId, teams }: ComparisonScope,
): Promise<LastLevels> {
  const teamIds = teams.map(({ teamId }) => teamId);
  const areaIds = (await getEdition(db, editionId)).areas.map(({ id }) => id);
  const rows = await db.$queryRaw<{ teamId: string; codes: string | null }[]>`
    with asked as (
      select area_id, place from unnest(${areaIds}::text[]) with ordinality known (area_id, place)
      join campaign_area using (area_id) where campaign_id = ${campaignId}::uuid
    )
    select a.team_id as "teamId", (
      select string_agg(case when ca.area_id is null then 'n' when r.not_applicable then '-'
                             else coalesce(r.scored_level::text, '-') end, '' order by asked.place)
      from asked
      left join (select area_id from campaign_area where campaign_id = last.campaign_id offset 0) ca using (area_id)
      left join (select * from rating where assessment_id = last.id offset 0) r on r.area_id = ca.area_id) as codes
    from assessment a join campaign c on c.id = a.campaign_id cross join lateral ${LAST_ASSESSMENT} last
    where a.campaign_id = ${campaignId}::uuid and a.organisation_id = ${organisationId}::uuid
      and a.team_id = any(${teamIds}::uuid[])`;
  return new Map(
    rows.map(({ teamId, codes }) => [teamId, [...(codes ?? '')].map((code) => LEVELS[code] ?? null)]),
  );
}
