import { formatScore } from '@/lib/format/number';
import type { ReportMap } from './types';

/** How a tile is coloured: by its gap in levels, or by why it has none. */
export type TileLook =
  'gap-0' | 'gap-1' | 'gap-2' | 'gap-3' | 'gap-4' | 'unrated' | 'not-applicable' | 'out-of-scope';

type Tile = ReportMap['tiles'][number];
export type PdfTile = Pick<Tile, 'name' | 'box'> & { look: TileLook; value: string };

export type PdfMap = Omit<ReportMap, 'tiles'> & {
  tiles: PdfTile[];
  legend: { look: TileLook; value: string; label: string }[];
  /** What the map shows, for who cannot see it. */
  alternative: string;
};

const LEGEND: PdfMap['legend'] = [
  { look: 'gap-0', value: '0', label: 'On target' },
  { look: 'gap-1', value: '1', label: 'Up to 1 level below' },
  { look: 'gap-2', value: '2', label: 'Up to 2 below' },
  { look: 'gap-3', value: '3', label: 'Up to 3 below' },
  { look: 'gap-4', value: '4', label: '4 or 5 below' },
  { look: 'unrated', value: '–', label: 'Not rated' },
  { look: 'not-applicable', value: 'n/a', label: 'Not applicable' },
  { look: 'out-of-scope', value: '', label: 'Not in this report' },
];

/** About several teams a gap lies between two whole levels: it takes the look of the larger. */
function gapLook(gap: number): TileLook {
  if (gap <= 0) return 'gap-0';
  if (gap <= 1) return 'gap-1';
  if (gap <= 2) return 'gap-2';
  return gap <= 3 ? 'gap-3' : 'gap-4';
}

function toTile({ name, box, status, gap }: Tile): PdfTile {
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
        : { name, box, look: gapLook(gap), value: Number.isInteger(gap) ? String(gap) : formatScore(gap) };
  }
}

function said({ name, look, value }: PdfTile): string {
  if (look === 'unrated') return `${name}: not rated`;
  return look === 'not-applicable' ? `${name}: not applicable` : `${name}: ${value}`;
}

/** The map with each tile's look and value, and only the legend's entries that occur. */
export function pdfMap(map: ReportMap): PdfMap {
  const tiles = map.tiles.map(toTile);
  const looks = new Set(tiles.map(({ look }) => look));
  const spoken = tiles.filter(({ look }) => look !== 'out-of-scope').map(said);
  return {
    ...map,
    tiles,
    legend: LEGEND.filter(({ look }) => looks.has(look)),
    alternative: `Map of the process areas with the gap of each in levels. ${spoken.join('; ')}.`,
  };
}
