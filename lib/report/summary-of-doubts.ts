import { counted, isOrAre } from './counted';
import type { GapReport, ReportAction, ReportTrend } from './types';
import { formatScore } from '@/lib/format/number';

function doubtSentences({ areas, title }: GapReport): string[] {
  const rated = areas.filter(({ level, notApplicable }) => level !== null && !notApplicable);
  const doubtful = rated.filter(({ confidence }) => confidence === 'low').length;
  const unconfirmed = areas.reduce((sum, area) => sum + area.unconfirmed, 0);
  const sentences: string[] = [];
  if (title.teams === 1 && doubtful > 0)
    sentences.push(`The team has low confidence in ${counted(doubtful, 'rating')}.`);
  if (unconfirmed > 0)
    sentences.push(
      `${counted(unconfirmed, 'answer')} ${isOrAre(unconfirmed)} carried over from an earlier campaign and not yet confirmed.`,
    );
  return sentences;
}

function evidenceSentence({ areas }: GapReport): string[] {
  const stale = areas.reduce((sum, { evidence }) => sum + evidence.stale, 0);
  return stale === 0
    ? []
    : [`${counted(stale, 'piece')} of evidence ${isOrAre(stale)} older than 18 months, which is stale.`];
}

function excludedSentence({ areas, excluded, title }: GapReport): string[] {
  const everywhere = areas.filter(({ notApplicable }) => notApplicable).length;
  const count = title.teams === 1 ? everywhere : excluded.length;
  if (count === 0) return [];
  const listing = count === 1 ? 'it is listed with its reason' : 'they are listed with their reasons';
  const where = title.teams === 1 ? 'here' : 'to some team';
  return [`${counted(count, 'process area')} ${isOrAre(count)} not applicable ${where}; ${listing}.`];
}

function lateWords(overdue: number, running: number): string {
  if (overdue === 0) return '';
  if (overdue < running) return `; ${overdue} of them ${isOrAre(overdue)} overdue`;
  return running === 1 ? '; it is overdue' : '; all of them are overdue';
}

/** In the words of the statuses: “to do”, as the list of actions says it, is both. */
function actionSentence(actions: readonly ReportAction[]): string[] {
  const open = actions.filter(({ status }) => status === 'open').length;
  const begun = actions.filter(({ status }) => status === 'in_progress').length;
  if (open + begun === 0) return [];
  const late = lateWords(actions.filter(({ isOverdue }) => isOverdue).length, open + begun);
  if (open === 0) return [`${counted(begun, 'action')} ${isOrAre(begun)} in progress${late}.`];
  const others = begun === 0 ? '' : ` and ${begun} ${isOrAre(begun)} in progress`;
  return [`${counted(open, 'action')} ${isOrAre(open)} open${others}${late}.`];
}

function trendSentence(trend: ReportTrend | null): string[] {
  const overall = trend?.rows.find(({ kind }) => kind === 'overall')?.change;
  const before = trend?.campaigns.at(-2);
  if (!overall || !before) return [];
  const { difference, shared, clearly } = overall;
  const over = `over the ${counted(shared, 'area')} rated in both`;
  const amount = formatScore(Math.abs(difference));
  if (amount === '0.0') return [`Since ${before.name} the mean level stands where it stood, ${over}.`];
  const direction = difference > 0 ? 'risen' : 'fallen';
  const sure = clearly === 'none' ? '; by the bands that is no clear difference' : '';
  return [`Since ${before.name} the mean level has ${direction} by ${amount}, ${over}${sure}.`];
}

/** What came of it, what is being done, and what to be careful with. */
export function exceptionSentences(report: GapReport): string[] {
  return [
    ...trendSentence(report.trend),
    ...actionSentence(report.actions),
    ...doubtSentences(report),
    ...evidenceSentence(report),
    ...excludedSentence(report),
  ];
}
