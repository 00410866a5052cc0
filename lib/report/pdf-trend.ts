import { formatPercent, formatScore, roundScore } from '@/lib/format/number';
import { TREND_KIND_NAMES } from './constants';
import { bandText, type UserText } from './pdf-words';
import type { ReportTrend, TrendChange } from './types';

/** More columns than these do not fit a page: the latest campaigns are printed. */
const MOST_COLUMNS = 8;

export type PdfTrend = {
  campaigns: {
    name: UserText;
    opensOn: string;
    level: string;
    band: string;
    gap: string;
    coverage: string;
    rated: string;
  }[];
  /** Heads of the columns of levels: a number into the list of campaigns. */
  heads: string[];
  rows: {
    name: string;
    isHead: boolean;
    levels: (number | null)[];
    texts: string[];
    change: string;
    shared: string;
  }[];
  changes: { name: string; grouping: string; what: string; before: string; now: string; note: string }[];
};

/** E.g. "+0.4", "−0.2", "no clear difference". */
function changeText(change: TrendChange | null): string {
  if (!change) return '–';
  const rounded = roundScore(change.difference);
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '±';
  const amount = `${sign}${Math.abs(rounded).toFixed(1)}`;
  return change.clearly === 'none' && rounded !== 0 ? `${amount} (not clear)` : amount;
}

const whole = (level: number | null) => (level === null ? '–' : String(level));

export function pdfTrend(trend: ReportTrend | null): PdfTrend | null {
  if (!trend) return null;
  const first = Math.max(0, trend.campaigns.length - MOST_COLUMNS);
  return {
    campaigns: trend.campaigns.map(({ name, opensOn, score, band }) => ({
      name: { text: name },
      opensOn,
      level: formatScore(score.level),
      band: bandText(band),
      gap: formatScore(score.gap),
      coverage: formatPercent(score.coverage),
      rated: `${score.rated} of ${score.applicable}`,
    })),
    heads: trend.campaigns.slice(first).map(({ opensOn }) => opensOn.slice(0, 7)),
    rows: trend.rows.map(({ name, kind, levels, change }) => ({
      name,
      isHead: kind !== 'grouping',
      levels: levels.slice(first),
      texts: levels.slice(first).map(formatScore),
      change: changeText(change),
      shared: change ? String(change.shared) : '0',
    })),
    changes: trend.areas.map(({ name, groupingName, kind, before, now, note }) => ({
      name,
      grouping: groupingName,
      note,
      what: TREND_KIND_NAMES[kind],
      before: whole(before),
      now: whole(now),
    })),
  };
}
