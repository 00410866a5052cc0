import { MOST_COMPARED } from '@/lib/campaign/constants';
import { formatPercent, formatScore } from '@/lib/format/number';
import { counted, isOrAre, listed } from './counted';
import type { GapReport, ReportArea, ReportTeam, TeamSpread } from './types';

const MOST_NAMED = 3;
/** Quartiles so far apart that half of the teams are more than a level from another. In levels. */
const WIDE = 1;

/** How far teams lie apart: of a few their whole range, of many the middle half, which one outlier does not widen. */
function width(spread: TeamSpread, isFew: boolean): number {
  return isFew ? spread.highest - spread.lowest : spread.upperQuartile - spread.lowerQuartile;
}

function widthWords({ spread, teamLevels }: ReportArea, teams: readonly ReportTeam[]): string {
  if (teams.length === 2)
    return teams.map(({ name }, place) => `${name} ${teamLevels[place] ?? '–'}`).join(', ');
  if (teams.length <= MOST_COMPARED) return `levels ${spread?.lowest ?? '–'} to ${spread?.highest ?? '–'}`;
  const [from, to] = [spread?.lowerQuartile ?? null, spread?.upperQuartile ?? null];
  return `middle half from ${formatScore(from)} to ${formatScore(to)}`;
}

function spreadSentence({ areas, teams }: GapReport): string[] {
  const isFew = teams.length <= MOST_COMPARED;
  const wide = areas
    .flatMap((area) => (area.spread ? [{ area, width: width(area.spread, isFew) }] : []))
    .filter((one) => one.width > WIDE)
    .toSorted((a, b) => b.width - a.width);
  if (wide.length === 0) return [];
  const named = wide.slice(0, MOST_NAMED).map(({ area }) => `${area.name} (${widthWords(area, teams)})`);
  return [`Teams lie furthest apart in ${listed(named)}.`];
}

/** Few enough are named, each with its own. */
function levelsSentence({ teams, overall: { spread } }: GapReport): string[] {
  if (!spread) return [];
  if (teams.length > MOST_COMPARED)
    return [
      `The teams’ mean levels range from ${formatScore(spread.lowest)} to ${formatScore(spread.highest)}, with the median at ${formatScore(spread.median)}.`,
    ];
  const own = teams.flatMap(({ name, score: { level } }) =>
    level === null ? [] : [`${name} ${formatScore(level)}`],
  );
  return own.length < 2 ? [] : [`The teams’ own mean levels: ${listed(own)}.`];
}

/** On which areas the means rest: the comparison on screen may count fewer. */
function basisSentence({ areas, teams }: GapReport): string {
  const who = teams.length === 2 ? 'Both teams' : `All ${teams.length} teams`;
  const shared = areas.filter(({ spread }) => spread?.teams === teams.length).length;
  if (shared === areas.length) return `${who} have rated every process area of this report.`;
  return `${who} have rated ${shared} of the ${counted(areas.length, 'process area')}; the means here are over all ratings, also on the areas that not all of them have rated.`;
}

/** What is to say first where a report is about several teams. */
export function teamSentences(report: GapReport): string[] {
  const { teams, overall } = report;
  const { rated, applicable, coverage } = overall.score;
  if (applicable === 0) return ['No process area is applicable to any team, so there is no score.'];
  if (rated === 0) return [`None of the ${counted(teams.length, 'team')} has rated anything yet.`];
  const accepted = teams.filter(({ state }) => state === 'accepted').length;
  const silent = teams.filter(({ score }) => score.rated === 0).length;
  const whole = `${counted(teams.length, 'team')}: ${rated} of ${applicable} ratings ${isOrAre(rated)} given (${formatPercent(coverage)})`;
  const states = `${accepted} ${accepted === 1 ? 'assessment is' : 'assessments are'} accepted`;
  const without =
    silent === 0 ? '' : `; ${counted(silent, 'team')} ${silent === 1 ? 'has' : 'have'} no rating yet`;
  return [
    `${whole}; ${states}${without}.`,
    basisSentence(report),
    ...levelsSentence(report),
    ...spreadSentence(report),
  ];
}
