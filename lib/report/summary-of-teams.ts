import { formatPercent, formatScore } from '@/lib/format/number';
import { counted, isOrAre, listed } from './counted';
import type { GapReport, ReportArea } from './types';

const MOST_NAMED = 3;
/** Quartiles so far apart that half of the teams are more than a level from another. In levels. */
const WIDE = 1;

function spreadSentence(areas: readonly ReportArea[]): string[] {
  const width = ({ spread }: ReportArea) => (spread ? spread.upperQuartile - spread.lowerQuartile : 0);
  const wide = areas.filter((area) => width(area) > WIDE).toSorted((a, b) => width(b) - width(a));
  if (wide.length === 0) return [];
  const named = wide
    .slice(0, MOST_NAMED)
    .map(
      ({ name, spread }) =>
        `${name} (middle half from ${formatScore(spread?.lowerQuartile ?? null)} to ${formatScore(spread?.upperQuartile ?? null)})`,
    );
  return [`Teams lie furthest apart in ${listed(named)}.`];
}

/** What is to say first where a report is about several teams. */
export function teamSentences({ teams, overall, areas }: GapReport): string[] {
  const { rated, applicable, coverage } = overall.score;
  if (applicable === 0) return ['No process area is applicable to any team, so there is no score.'];
  if (rated === 0) return [`None of the ${counted(teams.length, 'team')} has rated anything yet.`];
  const accepted = teams.filter(({ state }) => state === 'accepted').length;
  const silent = teams.filter(({ score }) => score.rated === 0).length;
  const whole = `${counted(teams.length, 'team')}: ${rated} of ${applicable} ratings ${isOrAre(rated)} given (${formatPercent(coverage)})`;
  const states = `${accepted} ${accepted === 1 ? 'assessment is' : 'assessments are'} accepted`;
  const without =
    silent === 0 ? '' : `; ${counted(silent, 'team')} ${silent === 1 ? 'has' : 'have'} no rating yet`;
  const between = overall.spread
    ? [
        `The teams’ mean levels range from ${formatScore(overall.spread.lowest)} to ${formatScore(overall.spread.highest)}, with the median at ${formatScore(overall.spread.median)}.`,
      ]
    : [];
  return [`${whole}; ${states}${without}.`, ...between, ...spreadSentence(areas)];
}
