import { formatScore, roundScore } from '@/lib/format/number';
import type { ReportMap } from './types';

/** How a tile is coloured: by its gap in levels, or by why it has none. */
export type TileLook =
  'gap-0' | 'gap-1' | 'gap-2' | 'gap-3' | 'gap-4' | 'unrated' | 'not-applicable' | 'out-of-scope';

type Tile = ReportMap['tiles'][number];
export type PdfTile = Pick<Tile, 'name' | 'box'> & { look: TileLook; value: string };

export type PdfMap = Omit<ReportMap, 'tiles'> & {
  title: string;
  /** What a tile's number is, where the title leaves it open. */
  note: string | null;
  tiles: PdfTile[];
  legend: { look: TileLook; value: string; label: string }[];
  /** What the map shows, for who cannot see it. */
  alternative: string;
};

const LEGEND: readonly { look: TileLook; value: string | number; label: string }[] = [
  { look: 'gap-0', value: 0, label: 'On target' },
  { look: 'gap-1', value: 1, label: 'Up to 1 level below' },
  { look: 'gap-2', value: 2, label: 'Up to 2 below' },
  { look: 'gap-3', value: 3, label: 'Up to 3 below' },
  { look: 'gap-4', value: 4, label: 'More than 3 below' },
  { look: 'unrated', value: '–', label: 'Not rated' },
  { look: 'not-applicable', value: 'n/a', label: 'Not applicable' },
  { look: 'out-of-scope', value: '', label: 'Not in this report' },
];

/** A gap between two whole levels takes the look of the larger. */
function gapLook(gap: number): TileLook {
  if (gap <= 0) return 'gap-0';
  if (gap <= 1) return 'gap-1';
  if (gap <= 2) return 'gap-2';
  return gap <= 3 ? 'gap-3' : 'gap-4';
}

type Show = (gap: number) => string;

/** Whole gaps stay whole; as soon as one of them is not, all have their decimal. */
function gapsShown(tiles: readonly Tile[]): Show {
  return tiles.every(({ gap }) => Number.isInteger(roundScore(gap ?? 0)))
    ? (gap) => String(roundScore(gap))
    : formatScore;
}

function toTile({ name, box, status, gap }: Tile, show: Show): PdfTile {
  switch (status) {
    case 'out_of_scope':
      return { name, box, look: 'out-of-scope', value: '' };
    case 'not_applicable':
      return { name, box, look: 'not-applicable', value: 'n/a' };
    case 'unrated':
      return { name, box, look: 'unrated', value: '–' };
    default:
      return gap === null
        ? { name, box, look: 'unrated', value: '–' }
        : { name, box, look: gapLook(roundScore(gap)), value: show(gap) };
  }
}

function said({ name, look, value }: PdfTile): string {
  if (look === 'unrated') return `${name}: not rated`;
  return look === 'not-applicable' ? `${name}: not applicable` : `${name}: ${value}`;
}

const OF_ONE = { title: 'Map of gaps', note: null, what: 'the gap of each in levels' };
const OF_SEVERAL = {
  title: 'Map: gap of the median level',
  note: 'Each tile is the campaign’s target less the median of the teams’ levels, as on the map on screen. The gaps in the tables are means over all ratings, so a tile on target may hide a team below it.',
  what: 'how far the median of the teams’ levels is below the campaign’s target, in levels',
};

/** The map with each tile's look and value, and only the legend's entries that occur. */
export function pdfMap(map: ReportMap, teams: number): PdfMap {
  const show = gapsShown(map.tiles);
  const { title, note, what } = teams === 1 ? OF_ONE : OF_SEVERAL;
  const tiles = map.tiles.map((tile) => toTile(tile, show));
  const looks = new Set(tiles.map(({ look }) => look));
  const spoken = tiles.filter(({ look }) => look !== 'out-of-scope').map(said);
  return {
    ...map,
    title,
    note,
    tiles,
    legend: LEGEND.filter(({ look }) => looks.has(look)).map(({ value, ...entry }) => ({
      ...entry,
      value: typeof value === 'number' ? show(value) : value,
    })),
    alternative: `Map of the process areas with ${what}. ${spoken.join('; ')}.`,
  };
}
