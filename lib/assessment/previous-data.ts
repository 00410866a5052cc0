import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import type { AssessmentScope } from './types';

/**
 * The assessment `last` before an assessment `a` of a campaign `c`: the same team's, in its latest earlier campaign with
 * the same edition. None where the team has none.
 */
export const LAST_ASSESSMENT = Prisma.sql`(
  select earlier.id, former.id as campaign_id, former.name as campaign_name
  from assessment earlier join campaign former on former.id = earlier.campaign_id
  where earlier.team_id = a.team_id and earlier.organisation_id = a.organisation_id and former.state <> 'draft'
    and former.edition_id = c.edition_id and former.opens_on < c.opens_on
  order by former.opens_on desc, former.id limit 1)`;

/** What the team's levels were in its last campaign before this one. */
export type PreviousLevels = {
  campaignName: string;
  /** By area id: every area that the last campaign asked; null where it was not rated or did not apply. */
  levelOf: ReadonlyMap<string, number | null>;
};

/** The levels that counted before; null where the team was in no earlier campaign of the edition. One query. */
export async function getPreviousLevels(
  db: Queryable,
  { assessmentId, organisationId }: Pick<AssessmentScope, 'assessmentId' | 'organisationId'>,
): Promise<PreviousLevels | null> {
  const rows = await db.$queryRaw<{ campaignName: string; areaId: string | null; level: number | null }[]>`
    select last.campaign_name as "campaignName", ca.area_id as "areaId", r.scored_level as level
    from assessment a join campaign c on c.id = a.campaign_id cross join lateral ${LAST_ASSESSMENT} last
    left join campaign_area ca on ca.campaign_id = last.campaign_id
    left join rating r on r.assessment_id = last.id and r.area_id = ca.area_id and not r.not_applicable
    where a.id = ${assessmentId}::uuid and a.organisation_id = ${organisationId}::uuid`;
  const [first] = rows;
  if (!first) return null;
  const asked = rows.flatMap(({ areaId, level }): [string, number | null][] =>
    areaId === null ? [] : [[areaId, level]],
  );
  return { campaignName: first.campaignName, levelOf: new Map(asked) };
}
