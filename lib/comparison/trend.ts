import type { AssessmentState } from '@/lib/campaign/types';
import type { Edition } from '@/lib/framework/edition';
import { clearDifference, type Difference } from '@/lib/scoring/clear-difference';
import { rollUp } from '@/lib/scoring/roll-up';
import type { Score } from '@/lib/scoring/types';
import { scoreBand, type ScoreBand } from '@/lib/scoring/uncertainty';
import { isRated } from './align-teams';
import type { TeamRating, Unconfirmed } from './types';
import { countUnconfirmed } from './unconfirmed';

/** One team's part in one campaign. */
export type TrendRound = {
  campaignId: string;
  campaignName: string;
  opensOn: Date;
  assessmentId: string;
  state: AssessmentState;
  edition: Edition;
  ratings: readonly TeamRating[];
};

export type TrendScore = { score: Score; band: ScoreBand | null };

/** A campaign as a point in time, each level over that campaign's own rated areas. */
export type TrendPoint = Omit<TrendRound, 'edition' | 'ratings'> & {
  overall: TrendScore;
  /** Over all of the team's answers in that campaign. */
  standing: Unconfirmed;
  /** One a grouping of `Trend.groupings`. */
  groupings: readonly TrendScore[];
};

/** How a grouping moved between two campaigns, over the areas that both have rated alike. */
export type Slope = {
  id: string;
  name: string;
  from: number;
  to: number;
  /** `to` less `from`, -5 to 5. */
  change: number;
  /** Whether the bands part. */
  clear: Difference;
  areas: number;
};

/** Why an area counts in no change. */
export type ScopeChange = {
  areaId: string;
  name: string;
  /**
   * `new`: asked in the later campaign alone. `gone`: in the earlier alone. `re-scoped`: asked in both, but it applies in
   * one alone, or the framework moved it to another grouping. `unrated`: asked in both, not rated in one of them.
   */
  kind: 'new' | 'gone' | 're-scoped' | 'unrated';
};

export type Change = {
  from: TrendPoint;
  to: TrendPoint;
  /** How many areas both have rated alike. */
  compared: number;
  overall: Slope | null;
  groupings: readonly Slope[];
  areas: readonly Slope[];
  scope: readonly ScopeChange[];
};

export type Trend = {
  groupings: readonly { id: string; name: string; shortName: string }[];
  /** Levels 0 to 5, as the newest edition names them; empty without a campaign. */
  levels: Edition['levels'];
  /** The earliest campaign first. */
  points: readonly TrendPoint[];
  /** Between the two campaigns chosen; null with fewer than two. */
  change: Change | null;
};

const scoreOf = (ratings: readonly TeamRating[]): TrendScore => ({
  score: rollUp(ratings),
  band: scoreBand(ratings),
});

const groupingOf = (edition: Edition, { areaId }: TeamRating) => edition.area(areaId)?.groupingId;

/** The groupings that any of the campaigns asks, by the newest edition's names and order. */
function groupingsIn(rounds: readonly TrendRound[]): Trend['groupings'] {
  const asked = new Set(
    rounds.flatMap(({ edition, ratings }) => ratings.map((one) => groupingOf(edition, one))),
  );
  const known = rounds.toReversed().flatMap(({ edition }) => edition.groupings);
  const first = known.filter(({ id }, at) => known.findIndex((other) => other.id === id) === at);
  return first.filter(({ id }) => asked.has(id)).map(({ id, name, shortName }) => ({ id, name, shortName }));
}

function toPoint({ edition, ratings, ...facts }: TrendRound, groupings: Trend['groupings']): TrendPoint {
  return {
    ...facts,
    overall: scoreOf(ratings),
    standing: countUnconfirmed(ratings),
    groupings: groupings.map(({ id }) =>
      scoreOf(ratings.filter((rating) => groupingOf(edition, rating) === id)),
    ),
  };
}

type Both = { areaId: string; before: TeamRating; after: TeamRating };

function slopeOf(id: string, name: string, both: readonly Both[]): Slope[] {
  const before = scoreOf(both.map((area) => area.before));
  const after = scoreOf(both.map((area) => area.after));
  const clear = clearDifference(after.band, before.band);
  const [from, to] = [before.score.level, after.score.level];
  if (from === null || to === null || clear === null) return [];
  return [{ id, name, from, to, change: to - from, clear, areas: both.length }];
}

/** What two campaigns have in common of an area, or why they have nothing. */
function lineUp(from: TrendRound, to: TrendRound): { both: Both[]; scope: ScopeChange[] } {
  const earlier = new Map(from.ratings.map((rating) => [rating.areaId, rating]));
  const later = new Map(to.ratings.map((rating) => [rating.areaId, rating]));
  const both: Both[] = [];
  const scope: ScopeChange[] = [];
  for (const areaId of new Set([...later.keys(), ...earlier.keys()])) {
    const [before, after] = [earlier.get(areaId), later.get(areaId)];
    const name = (to.edition.area(areaId) ?? from.edition.area(areaId))?.name ?? areaId;
    const add = (kind: ScopeChange['kind']) => scope.push({ areaId, name, kind });
    if (!before || !after) {
      add(after ? 'new' : 'gone');
      continue;
    }
    const hasMoved = groupingOf(from.edition, before) !== groupingOf(to.edition, after);
    if (before.notApplicable !== after.notApplicable || hasMoved) add('re-scoped');
    else if (isRated(before) && isRated(after)) both.push({ areaId, before, after });
    else if (!before.notApplicable) add('unrated');
  }
  return { both, scope };
}

const bySize = (a: Slope, b: Slope) => Math.abs(b.change) - Math.abs(a.change);

function changeBetween(from: TrendRound, to: TrendRound, groupings: Trend['groupings']): Change {
  const { both, scope } = lineUp(from, to);
  // Weights may differ between campaigns: a change of weights is no change of capability, so the later ones count for both.
  const alike = both.map(({ areaId, before, after }) => ({
    areaId,
    after,
    before: { ...before, weight: after.weight },
  }));
  const nameOf = (areaId: string) => to.edition.area(areaId)?.name ?? areaId;
  return {
    from: toPoint(from, groupings),
    to: toPoint(to, groupings),
    scope,
    compared: alike.length,
    overall: slopeOf('all', 'All areas that both have rated', alike)[0] ?? null,
    groupings: groupings.flatMap(({ id, name }) =>
      slopeOf(
        id,
        name,
        alike.filter(({ after }) => groupingOf(to.edition, after) === id),
      ),
    ),
    areas: alike
      .flatMap((area) => slopeOf(area.areaId, nameOf(area.areaId), [area]))
      .filter(({ change }) => change !== 0)
      .toSorted(bySize),
  };
}

/**
 * One team over its campaigns, the earliest first, and the change between two of them: if not chosen, the last two with
 * a rated area, or the last two. No change where the same one is chosen twice.
 */
export function trendOf(
  rounds: readonly TrendRound[],
  chosen: { from: string | null; to: string | null },
): Trend {
  const groupings = groupingsIn(rounds);
  const named = (campaignId: string | null) => rounds.find((round) => round.campaignId === campaignId);
  const rated = rounds.filter(({ ratings }) => ratings.some(isRated));
  const usual = rated.length > 1 ? rated : rounds;
  const [chosenFrom, chosenTo] = [named(chosen.from), named(chosen.to)];
  const to = chosenTo ?? usual.findLast((round) => round !== chosenFrom);
  const others = usual.filter((round) => round !== to);
  const isEarlier = (round: TrendRound) => to !== undefined && rounds.indexOf(round) < rounds.indexOf(to);
  const from = chosenFrom ?? others.findLast(isEarlier) ?? others[0];
  const pair = [from, to].toSorted((a, b) => (a ? rounds.indexOf(a) : -1) - (b ? rounds.indexOf(b) : -1));
  const [first, second] = pair;
  return {
    groupings,
    levels: rounds.at(-1)?.edition.levels ?? [],
    points: rounds.map((round) => toPoint(round, groupings)),
    change: first && second && first !== second ? changeBetween(first, second, groupings) : null,
  };
}
