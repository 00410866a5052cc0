import { formatPercent, NO_SCORE, roundScore, scoreTone } from '@/lib/format/number';
import { changeTone, gapTone, shareTone, spreadTone } from './map-colours';
import type { LegendEntry, MapAreaFacts, MapMode, MapScale } from './types';

export type Show = (level: number) => string;

type ModeDefinition = {
  label: string;
  scale: MapScale;
  /** What is coloured; null where there is nothing. */
  amount: (facts: MapAreaFacts) => number | null;
  tone: (amount: number) => number;
  value: (amount: number, facts: MapAreaFacts, show: Show) => string;
  /** Follows the area's name. */
  sentence: (amount: number, facts: MapAreaFacts, show: Show) => string;
  /** Why there is a level but nothing to colour, where the level's own words do not say so. */
  without: ((facts: MapAreaFacts) => string) | null;
  /** Of tiles without a colour, in the legend. */
  missing: string;
  steps: readonly Pick<LegendEntry, 'tone' | 'value' | 'label'>[];
};

const steps = (labels: readonly string[], values: readonly string[]) =>
  labels.map((label, tone) => ({ tone, label, value: values[tone] ?? '' }));
const DIGITS = ['0', '1', '2', '3', '4', '5'];

/** Of what the last campaign did not ask: it has no change. */
export const NEW = 'New';

const CONFIDENCE = {
  low: { amount: 1, value: 'Low', name: 'Low' },
  medium: { amount: 2, value: 'Mid', name: 'Medium' },
  high: { amount: 3, value: 'High', name: 'High' },
};

/** "2 high, 1 low, 1 not said": what there is any of. */
export function countedConfidences(counts: NonNullable<MapAreaFacts['confidences']>): string {
  const parts = (
    [
      ['high', 'high'],
      ['medium', 'medium'],
      ['low', 'low'],
      ['unsaid', 'not said'],
    ] as const
  ).flatMap(([confidence, words]) => (counts[confidence] === 0 ? [] : [`${counts[confidence]} ${words}`]));
  return parts.join(', ');
}

export const confidenceName = (confidence: keyof typeof CONFIDENCE) => CONFIDENCE[confidence].name;

export const ofTarget = ({ level, target }: MapAreaFacts, show: Show) =>
  `level ${level === null ? NO_SCORE : show(level)}${target === null ? ', no target' : ` of target ${show(target)}`}`;

/** With its sign; no change has none. */
export function signed(change: number, show: Show): string {
  if (roundScore(change) === 0) return show(0);
  return `${change > 0 ? '+' : '−'}${show(Math.abs(change))}`;
}

const rounded = (amount: number | null | undefined) =>
  typeof amount === 'number' ? roundScore(amount) : null;

/** In the order in which they are offered. */
export const MODES: Record<MapMode, ModeDefinition> = {
  level: {
    label: 'Level',
    scale: 'level',
    amount: ({ level }) => rounded(level),
    tone: scoreTone,
    value: (level, _facts, show) => show(level),
    sentence: (_level, facts, show) => ofTarget(facts, show),
    without: null,
    missing: 'Not rated',
    steps: steps(['Incomplete', 'Performed', 'Managed', 'Established', 'Predictable', 'Innovating'], DIGITS),
  },
  gap: {
    label: 'Gap',
    scale: 'gap',
    amount: ({ gap }) => rounded(gap),
    tone: gapTone,
    value: (gap, _facts, show) => show(gap),
    sentence: (gap, facts, show) =>
      `${gap === 0 ? 'on target' : `gap ${show(gap)}`}, ${ofTarget(facts, show)}`,
    without: null,
    missing: 'No level or no target',
    steps: steps(
      ['On target', 'Up to 1 below', 'Up to 2 below', 'Up to 3 below', 'Up to 4 below', 'Up to 5 below'],
      DIGITS,
    ),
  },
  coverage: {
    label: 'Coverage',
    scale: 'share',
    amount: ({ coverage }) => coverage ?? null,
    tone: shareTone,
    value: (coverage) => formatPercent(coverage),
    sentence: (coverage) => `${formatPercent(coverage)} rated`,
    without: () => 'coverage not known',
    missing: 'Not known',
    steps: steps(
      ['Below 25 %', '25 to 49 %', '50 to 74 %', '75 to 99 %', 'All rated'],
      ['0 %', '25 %', '50 %', '75 %', '100 %'],
    ),
  },
  confidence: {
    label: 'Confidence',
    scale: 'share',
    amount: ({ confidence }) => (confidence === null ? null : CONFIDENCE[confidence].amount),
    tone: (amount) => 2 * amount - 2,
    value: (_amount, { confidence }) => (confidence === null ? '' : CONFIDENCE[confidence].value),
    sentence: (_amount, facts, show) => {
      const of = facts.confidences ? ` (${countedConfidences(facts.confidences)})` : '';
      return `${facts.confidence} confidence${of}, ${ofTarget(facts, show)}`;
    },
    without: ({ confidences }) =>
      confidences ? `too few confidences given (${countedConfidences(confidences)})` : 'no confidence given',
    missing: 'No confidence given, or by too few',
    steps: [
      { tone: 0, value: 'Low', label: 'Low' },
      { tone: 2, value: 'Mid', label: 'Medium' },
      { tone: 4, value: 'High', label: 'High' },
    ],
  },
  spread: {
    label: 'Spread between teams',
    scale: 'spread',
    amount: ({ spread }) => (spread ? roundScore(spread.highest) - roundScore(spread.lowest) : null),
    tone: spreadTone,
    value: (amount, { spread }, show) =>
      spread ? (amount === 0 ? show(spread.lowest) : `${show(spread.lowest)}–${show(spread.highest)}`) : '',
    sentence: (amount, { spread }, show) => {
      if (!spread) return '';
      const { lowest, highest } = spread;
      return amount === 0
        ? `every team at level ${show(lowest)}`
        : `teams from level ${show(lowest)} to ${show(highest)}`;
    },
    without: () => 'too few teams to compare',
    missing: 'Too few teams',
    steps: steps(
      ['All the same', 'Up to 1 apart', 'Up to 2 apart', 'Up to 3 apart', 'Up to 4 apart', 'Up to 5 apart'],
      DIGITS,
    ),
  },
  change: {
    label: 'Change since the last campaign',
    scale: 'change',
    amount: ({ change }) => rounded(change),
    tone: changeTone,
    value: (change, _facts, show) => signed(change, show),
    sentence: (change, facts, show) => {
      const moved =
        change === 0 ? 'the same' : `${change > 0 ? 'rose' : 'fell'} by ${show(Math.abs(change))}`;
      const { changedTeams } = facts;
      const median =
        changedTeams === undefined
          ? ''
          : ` (${changedTeams === 1 ? 'one team' : `median of ${changedTeams} teams`})`;
      return `${moved} since the last campaign${median}, ${ofTarget(facts, show)}`;
    },
    without: () => 'no level in the last campaign to compare with',
    missing: 'Cannot be compared',
    steps: steps(
      ['Fell by more than 1', 'Fell by up to 1', 'The same', 'Rose by up to 1', 'Rose by more than 1'],
      ['−2', '−1', '0', '+1', '+2'],
    ),
  },
};
