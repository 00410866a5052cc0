import { STATE_NAMES } from '@/lib/assessment/constants';
import { counted, isOrAre } from './counted';
import type { GapReport, ReportStanding, ReportTrend } from './types';

function stateWords({ title, teams }: GapReport): string {
  if (title.state !== null)
    return title.state === 'accepted'
      ? STATE_NAMES.accepted
      : `${STATE_NAMES[title.state]}, not accepted yet`;
  const accepted = teams.filter(({ state }) => state === 'accepted').length;
  return `${accepted} of ${counted(teams.length, 'assessment')} accepted`;
}

function unconfirmedWords({ areas, overall }: GapReport): string | null {
  const unconfirmed = areas.reduce((sum, area) => sum + area.unconfirmed, 0);
  if (unconfirmed === 0) return null;
  const answered = overall.score.rated + overall.score.notApplicable;
  return `${unconfirmed} of ${counted(answered, 'answer')} ${isOrAre(unconfirmed)} carried over and not confirmed`;
}

function periodWords(trend: ReportTrend | null): string | null {
  const [first, last] = [trend?.campaigns[0], trend?.campaigns.at(-1)];
  if (!trend || !first || !last) return null;
  const [from, to] = [first, last].map(({ opensOn }) => opensOn.slice(0, 4));
  return from === to
    ? `Over time, ${counted(trend.campaigns.length, 'campaign')} of ${to}`
    : `Over time, ${from} to ${to}`;
}

/** The standing as labelled facts; the state is always one. */
export function standingFacts({
  state,
  unconfirmed,
  period,
}: ReportStanding): { label: string; value: string }[] {
  return [
    ...(period === null ? [] : [{ label: 'Period', value: period }]),
    { label: 'State', value: state },
    ...(unconfirmed === null ? [] : [{ label: 'Answers', value: unconfirmed }]),
  ];
}

/** How far the answers have come: numbers that nobody accepted yet look like any others. */
export function reportStanding(report: GapReport): ReportStanding {
  return {
    state: stateWords(report),
    unconfirmed: unconfirmedWords(report),
    period: periodWords(report.trend),
  };
}
