import { formatPercent, NO_SCORE } from '@/lib/format/number';
import { levelsShown, mapModes } from './map-modes';
import { confidenceName, countedConfidences, NEW, signed } from './mode-definitions';
import type { MapAreaFacts } from './types';

type Column = { label: string; cell: (facts: MapAreaFacts) => string };

function confidenceCell({ confidence, confidences }: MapAreaFacts): string {
  const name = confidence === null ? NO_SCORE : confidenceName(confidence);
  return confidences ? `${name} (${countedConfidences(confidences)})` : name;
}

/** The table's columns: level, target and gap, and whatever else is known of any area. */
export function mapColumns(facts: readonly MapAreaFacts[]): Column[] {
  const show = levelsShown(facts, 'level');
  const showSpread = levelsShown(facts, 'spread');
  const level = (value: number | null) => (value === null ? NO_SCORE : show(value));
  const modes = new Set(mapModes(facts));
  const optional: (Column & { isKnown: boolean })[] = [
    {
      label: 'Coverage',
      isKnown: modes.has('coverage'),
      cell: ({ coverage }) => formatPercent(coverage ?? null),
    },
    {
      label: 'Confidence',
      isKnown: modes.has('confidence'),
      cell: confidenceCell,
    },
    {
      label: 'Evidence',
      isKnown: facts.some(({ evidence }) => evidence !== undefined),
      cell: ({ evidence }) => (evidence === undefined ? NO_SCORE : String(evidence)),
    },
    {
      label: 'Lowest–highest',
      isKnown: modes.has('spread'),
      cell: ({ spread }) =>
        spread ? `${showSpread(spread.lowest)}–${showSpread(spread.highest)}` : NO_SCORE,
    },
    {
      label: 'Change',
      isKnown: modes.has('change'),
      cell: ({ change, isNew }) => {
        if (typeof change === 'number') return signed(change, show);
        return isNew ? NEW : NO_SCORE;
      },
    },
  ];
  const columns: Column[] = [
    {
      label: 'Level',
      cell: (area) => {
        if (!area.inScope) return 'Not in scope';
        return area.notApplicable ? 'Not applicable' : level(area.level);
      },
    },
    { label: 'Target', cell: ({ target }) => level(target) },
    { label: 'Gap', cell: ({ gap }) => level(gap) },
    ...optional.filter(({ isKnown }) => isKnown),
  ];
  // What is outside the question has no numbers, whatever is stored of it.
  return columns.map(({ label, cell }) => ({
    label,
    cell: (area) => (label === 'Level' || (area.inScope && !area.notApplicable) ? cell(area) : NO_SCORE),
  }));
}
