import type { UserText } from './pdf-words';

/** Words of our own; in pieces where names among them have a direction or fonts of their own. */
export type TextWithNames = { text: string; pieces?: (string | UserText)[] };

/** Other than Latin script, to which our words' direction and fonts fit. Arabic digits belong to no script. */
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]|[\u0600-\u06ff]/u;
const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;

const longestFirst = (a: string, b: string) => b.length - a.length;

/**
 * Takes a sentence apart at the names in it. A name in Latin script stays among our words, where it might be one of
 * them: a team may be called "The".
 */
export function namesApart(text: string, names: readonly string[]): TextWithNames {
  const apart = new Set(names.filter((name) => OTHER_SCRIPT.test(name)));
  if (apart.size === 0 || apart.has(text)) return { text };
  // A name may be part of another.
  const anyName = [...apart].toSorted(longestFirst).map((name) => name.replace(SPECIAL, '\\$&'));
  const pieces = text
    .split(new RegExp(`(${anyName.join('|')})`))
    .filter((piece) => piece !== '')
    .map((piece) => (apart.has(piece) ? { text: piece } : piece));
  return pieces.length < 2 ? { text } : { text, pieces };
}
