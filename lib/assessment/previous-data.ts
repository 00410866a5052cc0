import 'server-only';
import type { Queryable } from '@/lib/db/types';
import type { AssessmentScope } from './types';

/** What the team's levels were in its last campaign before this one. */
export type PreviousLevels = { campaignName: string; levelOf: ReadonlyMap<string, number> };

/**
 * The levels that count of the same team in its latest earlier campaign of the same edition, by area id; null where
 * there is none. One query.
 */
export async function getPreviousLevels(
  db: Queryable,
  { campaignId, organisationId, teamId, editionId }: AssessmentScope,
): Promise<PreviousLevels | null> {
  const rows = await db.$queryRaw<{ campaignName: string; areaId: string | null; level: number | null }[]>`
    with earlier as (
      select a.id, c.name, c.id as campaign_id
      from campaign now
      join campaign c on c.organisation_id = now.organisation_id and c.opens_on < now.opens_on and c.state <> 'draft'
      join assessment a on a.campaign_id = c.id and a.team_id = ${teamId}::uuid
      where now.id = ${campaignId}::uuid and now.organisation_id = ${organisationId}::uuid
        and c.edition_id = ${editionId}
      order by c.opens_on desc, c.id limit 1
    )
    select earlier.name as "campaignName", r.area_id as "areaId", r.scored_level as level
    from earlier
    left join campaign_area ca on ca.campaign_id = earlier.campaign_id
    left join rating r on r.assessment_id = earlier.id and r.area_id = ca.area_id and not r.not_applicable`;
  const [first] = rows;
  if (!first) return null;
  const known = rows.flatMap(({ areaId, level }): [string, number][] =>
    areaId === null || level === null ? [] : [[areaId, level]],
  );
  return { campaignName: first.campaignName, levelOf: new Map(known) };
}
