import { MOST_COMPARED } from '@/lib/campaign/constants';
import { formatPercent, formatRange, formatScore, NO_SCORE } from '@/lib/format/number';
import type { ScoreBand } from '@/lib/scoring/uncertainty';
import { counted } from './counted';
import type { EvidenceCount, ReportChart, ReportFigure, ReportPart, TeamSpread } from './types';

/** Text that people typed. The renderer replaces what no font can draw, and finds its language and direction. */
export type UserText = { text: string };

/** Numbers as the reader sees them; a dash for no score. */
export type PdfScoreRow = {
  name: string;
  level: string;
  band: string;
  target: string;
  gap: string;
  coverage: string;
  rated: string;
  range: string;
};

/** `level` and `target` are for drawing, the texts for reading. */
export type PdfChart = Omit<ReportChart, 'axes'> & {
  axes: {
    name: string;
    level: number | null;
    target: number | null;
    levelText: string;
    targetText: string;
  }[];
  /** What the axes are. */
  axisHead: string;
  alternative: string;
};

export function figureText({ kind, value }: ReportFigure): string {
  if (kind === 'count') return String(value);
  return kind === 'percent' ? formatPercent(value) : formatScore(value);
}

/** E.g. "2.1 to 2.9". */
export function bandText(band: Pick<ScoreBand, 'low' | 'high'> | null): string {
  return band === null ? NO_SCORE : `${formatScore(band.low)} to ${formatScore(band.high)}`;
}

export function evidenceText({ pieces, stale }: EvidenceCount): string {
  if (pieces === 0) return 'No evidence';
  const count = `${counted(pieces, 'piece')} of evidence`;
  if (stale === 0) return count;
  return stale === pieces ? `${count}, stale` : `${count}, ${stale} stale`;
}

/**
 * E.g. "median 2.0, middle half 1.0 to 3.0, of 12 teams"; "levels 1.0–3.0, of 3 teams" in a report of so few that a
 * quartile would be one of them.
 */
export function spreadText(spread: TeamSpread, teamCount: number): string {
  const teams = counted(spread.teams, 'team');
  if (teamCount <= MOST_COMPARED)
    return `levels ${formatRange(formatScore(spread.lowest), formatScore(spread.highest))}, of ${teams}`;
  const half = `${formatScore(spread.lowerQuartile)} to ${formatScore(spread.upperQuartile)}`;
  return `median ${formatScore(spread.median)}, middle half ${half}, of ${teams}`;
}

/** An attribute's name stays on one line. */
export function unbroken(text: string): string {
  return text.replace(/\bPA (?=\d)/g, 'PA\u00a0');
}

export function scoreRow({ name, score, band }: Pick<ReportPart, 'name' | 'score' | 'band'>): PdfScoreRow {
  const { level, target, gap, coverage, rated, applicable, lowest, highest } = score;
  return {
    name,
    level: formatScore(level),
    band: bandText(band),
    target: formatScore(target),
    gap: formatScore(gap),
    coverage: formatPercent(coverage),
    rated: `${rated} of ${applicable}`,
    range: lowest === null || highest === null ? NO_SCORE : formatRange(String(lowest), String(highest)),
  };
}

export function toChart({ title, form, axes }: ReportChart, axisHead: string): PdfChart {
  const texts = axes.map(({ name, level, target }) => ({
    name,
    level,
    target,
    levelText: formatScore(level),
    targetText: formatScore(target),
  }));
  const said = texts.map((axis) => `${axis.name}: level ${axis.levelText}, target ${axis.targetText}`);
  const kind = form === 'radar' ? 'Radar chart' : 'Bar chart';
  return {
    title,
    form,
    axisHead,
    axes: texts,
    alternative: `${kind} of ${title}, scale 0 to 5. ${said.join('; ')}.`,
  };
}
