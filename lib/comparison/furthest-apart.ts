import { clearDifference, type Difference } from '@/lib/scoring/clear-difference';
import type { ScoreBand } from '@/lib/scoring/uncertainty';

/** A part or an area with each team's level and band, in the order of the teams; null where it has none. */
export type TeamsOnLine = {
  name: string;
  levels: readonly (number | null)[];
  bands: readonly (ScoreBand | null)[];
};

/** A line with the teams at its ends, by their places. */
export type FurthestApart = {
  name: string;
  highest: { place: number; level: number };
  lowest: { place: number; level: number };
  /** How the highest stands to the lowest. */
  clear: Difference;
};

function endsOf({ name, levels, bands }: TeamsOnLine): FurthestApart[] {
  const rated = levels.flatMap((level, place) => (level === null ? [] : [{ place, level }]));
  const [highest] = rated.toSorted((a, b) => b.level - a.level);
  const [lowest] = rated.toSorted((a, b) => a.level - b.level);
  if (!highest || !lowest || highest.level === lowest.level) return [];
  const clear = clearDifference(bands[highest.place] ?? null, bands[lowest.place] ?? null);
  return clear === null ? [] : [{ name, highest, lowest, clear }];
}

/** The line on which the highest and the lowest team lie furthest apart; null where on each all are at one level. */
export function furthestApart(lines: readonly TeamsOnLine[]): FurthestApart | null {
  const width = ({ highest, lowest }: FurthestApart) => highest.level - lowest.level;
  return lines.flatMap(endsOf).toSorted((a, b) => width(b) - width(a))[0] ?? null;
}
