import 'server-only';
import type { AssessmentState } from '@/lib/campaign/types';
import type { Queryable } from '@/lib/db/types';
import { getEdition } from '@/lib/framework/data';
import type { TeamScope } from '@/lib/team/types';
import { ASKED_COLUMNS, ratingReader, RATING_CODES } from './data';
import { idsIn, type QueryValues } from './comparison-query';
import { trendOf, type Trend, type TrendRound } from './trend';

type RoundRow = Omit<TrendRound, 'edition' | 'ratings' | 'state'> & {
  editionId: string;
  state: AssessmentState;
  codes: string | null;
  defaultTarget: number;
  areas: unknown;
  targets: unknown;
};

/** The team's part in every campaign that was opened, the earliest first. One query, besides the editions. */
export async function getTrendRounds(
  db: Queryable,
  { teamId, organisationId }: TeamScope,
): Promise<TrendRound[]> {
  const rows = await db.$queryRaw<RoundRow[]>`
    select c.id as "campaignId", c.name as "campaignName", c.opens_on as "opensOn", c.edition_id as "editionId",
      a.id as "assessmentId", a.state::text as state, ${ASKED_COLUMNS}, ${RATING_CODES} as codes
    from assessment a join campaign c on c.id = a.campaign_id
    where a.team_id = ${teamId}::uuid and a.organisation_id = ${organisationId}::uuid and c.state <> 'draft'
    order by c.opens_on, c.name`;
  return Promise.all(
    rows.map(async ({ editionId, codes, defaultTarget, areas, targets, ...round }) => {
      const edition = await getEdition(db, editionId);
      const { read } = ratingReader(edition, { defaultTarget, areas, targets });
      return { ...round, edition, ratings: read(codes) };
    }),
  );
}

/** A team over its campaigns by an address's query: `from` and `to` name the two whose change is shown. */
export async function getTrend(db: Queryable, scope: TeamScope, values: QueryValues): Promise<Trend> {
  const one = (name: string) => idsIn(values[name])[0] ?? null;
  return trendOf(await getTrendRounds(db, scope), { from: one('from'), to: one('to') });
}
