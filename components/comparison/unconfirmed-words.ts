import type { Unconfirmed } from '@/lib/comparison/types';
import { listWords } from './comparison-words';

/** More names than these are a list, which the marks beside the teams are already. */
const MOST_NAMED = 6;

type Team = { teamName: string; standing: Unconfirmed };

/** Beside a team's name, e.g. "63 of 63 not confirmed"; nothing where all answers are. */
export function unconfirmedMark({ unconfirmed, answered }: Unconfirmed): string {
  return unconfirmed === 0 ? '' : `${unconfirmed} of ${answered} not confirmed`;
}

/** A team where it is named among others, with its mark. */
export function markedName({ teamName, standing }: Team): string {
  const mark = unconfirmedMark(standing);
  return mark === '' ? teamName : `${teamName} (${mark})`;
}

/** Which teams' answers nobody confirmed yet, the most first; nothing where there are none. */
export function unconfirmedSentence(teams: readonly Team[]): string {
  const open = teams
    .filter(({ standing }) => standing.unconfirmed > 0)
    .toSorted((a, b) => b.standing.unconfirmed - a.standing.unconfirmed);
  const say = ({ teamName, standing: { unconfirmed, answered } }: Team) =>
    `${unconfirmed} of ${answered} of ${teamName}`;
  if (open.length === 0) return '';
  const more = open.length - MOST_NAMED;
  const named = open.slice(0, MOST_NAMED).map(say);
  return `Answers not yet confirmed: ${listWords(more > 0 ? [...named, `those of ${more} more teams`] : named)}.`;
}
