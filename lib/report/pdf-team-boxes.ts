import { formatRange, formatScore, scoreTone } from '@/lib/format/number';
import { bandText, type UserText } from './pdf-words';
import type { GapReport, TeamSpread } from './types';

/** How teams lie on something, to draw and to read. */
export type PdfSpreadRow = {
  name: string;
  spread: Omit<TeamSpread, 'teams'>;
  target: number | null;
  teams: string;
  median: string;
  half: string;
  range: string;
};

export type PdfTeamBoxes = {
  /** What the columns of the heat table are. */
  heads: { short: string; name: string }[];
  /** One a team, in their order; a cell a head, its tone and the number in it. */
  heat: { name: UserText; cells: { tone: number | null; value: string }[] }[];
  groupings: PdfSpreadRow[];
  areas: { grouping: string; rows: PdfSpreadRow[] }[];
};

function spreadRow(name: string, spread: TeamSpread | null, target: number | null): PdfSpreadRow[] {
  if (!spread) return [];
  const { teams, ...values } = spread;
  return [
    {
      name,
      target,
      teams: String(teams),
      spread: values,
      median: formatScore(spread.median),
      half: bandText({ low: spread.lowerQuartile, high: spread.upperQuartile }),
      range: formatRange(formatScore(spread.lowest), formatScore(spread.highest)),
    },
  ];
}

/** Many teams: a heat table, and quartiles on every grouping and area. */
export function teamBoxes({ teams, groupings, areas }: GapReport): PdfTeamBoxes {
  return {
    heads: groupings.map(({ name, shortName }) => ({ name, short: shortName })),
    heat: teams.map(({ name, groupings: levels }) => ({
      name: { text: name },
      cells: levels.map((level) => ({
        tone: level === null ? null : scoreTone(level),
        value: formatScore(level),
      })),
    })),
    groupings: groupings.flatMap(({ name, spread, score }) => spreadRow(name, spread, score.target)),
    areas: groupings.flatMap(({ id, name }) => {
      const inside = areas.filter(({ groupingId }) => groupingId === id);
      const rows = inside.flatMap((area) => spreadRow(area.name, area.spread, area.target));
      return rows.length === 0 ? [] : [{ grouping: name, rows }];
    }),
  };
}
