/** More of a text than this is read on the action's own page. In characters. */
const LONGEST = 90;

export const shortened = (text: string) =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`;
