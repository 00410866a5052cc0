import { formatLevel, formatPercent, formatScore } from '@/lib/format/number';
import type { Score } from '@/lib/scoring/types';
import { counted, isOrAre, listed } from './counted';
import { teamSentences } from './summary-of-teams';
import { exceptionSentences } from './summary-of-doubts';
import type { GapReport, ReportArea, ReportFigure, ReportPart } from './types';

/** More than three in one sentence, and nobody remembers any. */
const MOST_NAMED = 3;

/** The figures at the head of the report. */
export function summaryFigures({ overall, gaps, areas, title }: GapReport): ReportFigure[] {
  const { level, target, gap, coverage, rated, applicable } = overall.score;
  const ofAreas = title.teams > 1 ? 'of all ratings' : 'of the rated areas';
  const onTarget = areas.filter(({ status }) => status === 'on_target').length;
  return [
    { id: 'level', label: 'Mean level', kind: 'score', value: level, note: ofAreas },
    { id: 'target', label: 'Mean target', kind: 'score', value: target, note: 'of the applicable areas' },
    { id: 'gap', label: 'Mean gap', kind: 'score', value: gap, note: 'levels below target' },
    {
      id: 'coverage',
      label: 'Coverage',
      kind: 'percent',
      value: coverage,
      note: `${rated} of ${counted(applicable, title.teams > 1 ? 'rating' : 'area')}`,
    },
    { id: 'below_target', label: 'Below target', kind: 'count', value: gaps.length, note: 'rated areas' },
    { id: 'on_target', label: 'At or above target', kind: 'count', value: onTarget, note: 'rated areas' },
  ];
}

function coverageSentence({ rated, applicable, coverage }: Score): string {
  if (applicable === 0) return 'No process area is applicable, so there is no score.';
  const unrated = applicable - rated;
  if (applicable === 1) {
    return rated === 1
      ? 'The only applicable process area is rated.'
      : 'The only applicable process area is not rated yet, so there is no score.';
  }
  if (rated === 0)
    return `None of the ${applicable} applicable process areas is rated yet, so there is no score.`;
  if (unrated === 0) return `All ${applicable} applicable process areas are rated.`;
  const rest = unrated === 1 ? 'the one left has' : `the ${unrated} left have`;
  const share = `${rated} of ${applicable} applicable process areas ${isOrAre(rated)} rated (${formatPercent(coverage)})`;
  return `${share}; ${rest} no score, which is not a score of 0.`;
}

function levelSentence({ score, band }: ReportPart): string[] {
  const { level, target, lowest, highest } = score;
  if (level === null) return [];
  const range =
    lowest === highest
      ? `every rated area is at level ${lowest}`
      : `levels range from ${lowest} to ${highest}`;
  const aim = target === null ? '' : ` against a mean target of ${formatScore(target)}`;
  const sure =
    band === null
      ? ''
      : ` By coverage, confidence and evidence, the true mean may lie anywhere from ${formatScore(band.low)} to ${formatScore(band.high)}.`;
  return [`The mean level is ${formatScore(level)}${aim}; ${range}.${sure}`];
}

function gapSentence({ gap, rated }: Score, below: number, met: number): string[] {
  if (gap === null) return [];
  if (below === 0)
    return [rated === 1 ? 'It has reached its target.' : 'Every rated area has reached its target.'];
  const others = met === 0 ? 'none has reached it' : `${met} ${met === 1 ? 'has' : 'have'} reached it`;
  const mean = rated === 1 ? '' : `; the mean gap is ${formatScore(gap)} levels`;
  return [`${counted(below, 'rated area')} ${isOrAre(below)} below target and ${others}${mean}.`];
}

function widestSentence(groupings: readonly ReportPart[]): string[] {
  const scored = groupings.flatMap(({ name, score: { gap } }) =>
    gap === null || gap === 0 ? [] : [{ name, gap }],
  );
  if (groupings.length < 2 || scored.length === 0) return [];
  const widest = scored.toSorted((a, b) => b.gap - a.gap).slice(0, MOST_NAMED);
  const names = widest.map(({ name, gap }) => `${name} (${formatScore(gap)})`);
  return [`On average, gaps are widest in ${listed(names)}.`];
}

function urgentSentence(gaps: readonly ReportArea[], isOne: boolean): string[] {
  if (gaps.length < 2) return [];
  const named = gaps.slice(0, MOST_NAMED).map(({ name, level, target, importance, importanceName }) => {
    const weight = (importance ?? 1) > 1 ? `, importance ${importanceName?.toLowerCase()}` : '';
    return `${name} (level ${formatLevel(level, isOne)}, target ${formatLevel(target, isOne)}${weight})`;
  });
  return [`Most urgent by priority: ${listed(named)}.`];
}

/** The results in a few plain sentences, said only as far as the ratings carry them. */
export function summarySentences(report: GapReport): string[] {
  const { overall, groupings, areas, gaps, title } = report;
  const isOne = title.teams === 1;
  const met = areas.filter(({ status }) => status === 'on_target').length;
  return [
    ...(isOne ? [coverageSentence(overall.score)] : teamSentences(report)),
    ...levelSentence(overall),
    ...gapSentence(overall.score, gaps.length, met),
    ...widestSentence(groupings),
    ...urgentSentence(gaps, isOne),
    ...exceptionSentences(report),
  ];
}
