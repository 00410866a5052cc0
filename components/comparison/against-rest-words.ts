import { DIFFERENCE_WORDS } from '@/lib/comparison/difference-words';
import { FEWEST_OTHERS, type AgainstRest } from '@/lib/comparison/rest';
import { formatScore } from '@/lib/format/number';
import { areas, bandWords } from './comparison-words';

export const NOTHING_TO_COMPARE = `There is nothing to compare with yet: at least ${FEWEST_OTHERS} other teams need a level on a process area.`;

/** Over which of the areas in scope the two are compared. */
function extent({ team, inScope, open, compared }: AgainstRest): string {
  if (compared === 0)
    return `At least ${FEWEST_OTHERS} other teams have a level on ${open} of ${areas(inScope)} in scope. ${team.teamName} has rated none of these yet, so nothing is compared.`;
  return `Compared over the ${compared} of ${areas(inScope)} in scope that ${team.teamName} has rated and on which at least ${FEWEST_OTHERS} other teams have a level.`;
}

/** How a team stands to the others, and what that rests on. */
export function againstRestSentence(against: AgainstRest): string {
  const { team, overall } = against;
  if (!overall.rest || overall.level === null) return extent(against);
  const { lowerQuartile, median, upperQuartile } = overall.rest;
  const to =
    overall.clear === 'none'
      ? 'no clear difference from'
      : `${DIFFERENCE_WORDS[overall.clear ?? 'none']} than`;
  return `${team.teamName} is at ${formatScore(overall.level)} (${bandWords(overall.band)}): ${to} the medians of the other teams, on average ${formatScore(median)}. Their middle half lies on average from ${formatScore(lowerQuartile)} to ${formatScore(upperQuartile)}. ${extent(against)}`;
}

/** How to read the table. */
export const explanation = (teamName: string) =>
  `The dot is ${teamName}, the box the middle half of all other teams, the stroke their median. A difference is clear where that median lies outside the band of ${teamName}. The figures of a part, on both sides, are means over its areas that ${teamName} has rated and on which at least ${FEWEST_OTHERS} others have a level.`;
