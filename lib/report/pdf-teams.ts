import { STATE_NAMES } from '@/lib/assessment/constants';
import { formatPercent, formatScore } from '@/lib/format/number';
import { bandText, type UserText } from './pdf-words';
import type { GapReport, TeamSpread } from './types';

/** How teams lie on something, to draw and to read. */
export type PdfSpreadRow = {
  name: string;
  spread: { lowest: number; lowerQuartile: number; median: number; upperQuartile: number; highest: number };
  target: number | null;
  teams: string;
  median: string;
  half: string;
  range: string;
};

export type PdfTeams = {
  teams: {
    name: UserText;
    state: string;
    level: string;
    band: string;
    gap: string;
    coverage: string;
    below: string;
    /** Rounded to a tone of the heat table, and the number in it. */
    cells: { tone: number | null; value: string }[];
  }[];
  /** Short names of the groupings that the cells are of. */
  heads: string[];
  groupings: PdfSpreadRow[];
  areas: { grouping: string; rows: PdfSpreadRow[] }[];
};

function spreadRow(name: string, spread: TeamSpread | null, target: number | null): PdfSpreadRow[] {
  if (!spread) return [];
  const { teams, ...values } = spread;
  return [
    {
      ...{ name, target, teams: String(teams), spread: values },
      median: formatScore(spread.median),
      half: bandText({ low: spread.lowerQuartile, high: spread.upperQuartile }),
      range: bandText({ low: spread.lowest, high: spread.highest }),
    },
  ];
}

/** Long names would not fit a column's head: the groupings' initials do. */
function initials(name: string): string {
  return name
    .split(/[\s/]+/)
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** Null in a report about one team. */
export function pdfTeams({ teams, groupings, areas, title }: GapReport): PdfTeams | null {
  if (title.teams < 2) return null;
  return {
    heads: groupings.map(({ name }) => initials(name)),
    teams: teams.map(({ name, state, score, band, below, groupings: levels }) => ({
      name: { text: name },
      state: STATE_NAMES[state],
      level: formatScore(score.level),
      band: bandText(band),
      gap: formatScore(score.gap),
      coverage: formatPercent(score.coverage),
      below: String(below),
      cells: levels.map((level) => ({
        tone: level === null ? null : Math.min(5, Math.floor(level)),
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
