import { formatLevel, formatScore, scoreTone } from '@/lib/format/number';
import type { UserText } from './pdf-words';
import type { GapReport, TeamLevel } from './types';

/** Each team's level on something; `level` is to draw and null without one, the text is to read. */
export type PdfMarkRow = {
  name: string;
  target: number | null;
  targetText: string;
  cells: { level: number | null; tone: number | null; value: string }[];
};

export type PdfTeamMarks = {
  /** In the order of the cells. */
  names: UserText[];
  /** The same over narrow columns. */
  heads: UserText[];
  groupings: PdfMarkRow[];
  areas: { grouping: string; rows: PdfMarkRow[] }[];
};

/** Longer, and a head would be higher than its table. In characters. */
const LONGEST_HEAD = 28;
/** Of a word that the narrowest column holds; a longer one breaks. */
const LETTERS_A_LINE = /\S{9}(?=\S{2})/gu;
const SOFT_HYPHEN = '\u00ad';

function toHead(name: string): string {
  const characters = Array.from(name);
  const short =
    characters.length <= LONGEST_HEAD ? name : `${characters.slice(0, LONGEST_HEAD - 1).join('')}…`;
  return short.replace(LETTERS_A_LINE, `$&${SOFT_HYPHEN}`);
}

const toneOf = (level: number | null) => (level === null ? null : scoreTone(level));

const meanCell = (level: number | null) => ({ level, tone: toneOf(level), value: formatScore(level) });

function ownCell(given: TeamLevel): PdfMarkRow['cells'][number] {
  if (given === 'not_applicable') return { level: null, tone: null, value: 'n/a' };
  return { level: given, tone: toneOf(given), value: formatLevel(given) };
}

/** A few teams, each with its own level on every grouping and area: also where it alone has rated, or none has. */
export function teamMarks({ teams, groupings, areas }: GapReport): PdfTeamMarks {
  return {
    names: teams.map(({ name }) => ({ text: name })),
    heads: teams.map(({ name }) => ({ text: toHead(name) })),
    groupings: groupings.map(({ name, score: { target } }, place) => ({
      name,
      target,
      targetText: formatScore(target),
      cells: teams.map(({ groupings: levels }) => meanCell(levels[place] ?? null)),
    })),
    areas: groupings.map(({ id, name }) => ({
      grouping: name,
      rows: areas
        .filter(({ groupingId }) => groupingId === id)
        .map((area) => ({
          name: area.name,
          target: area.target,
          targetText: formatScore(area.target),
          cells: area.teamLevels.map(ownCell),
        })),
    })),
  };
}
