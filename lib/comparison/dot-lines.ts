import type { Spread } from '@/lib/scoring/spread';
import type { ScoreBand } from '@/lib/scoring/uncertainty';
import type { ComparisonQuery, PartKind } from './comparison-query';
import { partsOf } from './heat-map';
import type { Comparison } from './types';

/** One line of a dot plot: a part of the framework or an area, with each team's level. */
export type DotLine = {
  id: string;
  name: string;
  /** One a team, in their order, 0 to 5; null where it has none. */
  levels: readonly (number | null)[];
  bands: readonly (ScoreBand | null)[];
  spread: Spread;
  isArea: boolean;
};

export type DotPlot = {
  /** The part whose areas are shown; null where the lines are the parts. */
  opened: { id: string; name: string } | null;
  /** Everything, or the part opened, then its members. */
  lines: readonly DotLine[];
  parts: readonly { id: string; name: string; shortName: string }[];
};

function partLine({ id, name, scores, bands, spread }: Comparison['overall']): DotLine[] {
  return spread ? [{ id, name, spread, bands, levels: scores.map(({ level }) => level), isArea: false }] : [];
}

/** The teams' levels on all parts of a kind, or on the areas of the part that `open` names. */
export function dotPlot(
  comparison: Comparison,
  { by, open }: Pick<ComparisonQuery, 'by' | 'open'>,
  areaIdsOf: (by: PartKind, partId: string) => readonly string[],
): DotPlot {
  const all = partsOf(comparison, by);
  const parts = all.map(({ id, name, shortName }) => ({ id, name, shortName }));
  const part = all.find(({ id }) => id === open);
  if (!part) return { opened: null, parts, lines: [comparison.overall, ...all].flatMap(partLine) };
  const inside = new Set(areaIdsOf(by, part.id));
  const areas = comparison.areas.filter(({ areaId }) => inside.has(areaId));
  return {
    opened: { id: part.id, name: part.name },
    parts,
    lines: [
      ...partLine(part),
      ...areas.map(({ areaId, name, levels, bands, spread }) => ({
        id: areaId,
        name,
        levels,
        bands,
        spread,
        isArea: true,
      })),
    ],
  };
}
