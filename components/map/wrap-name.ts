/** Widths in em of Inter at weight 500, measured: about the mean of each class of letters. */
const SLIMMEST = /[ijlI.,'’\s]/;
const SLIM = /[tfr()/-]/;
const BROAD = /[mwMW%…]/;
const CAPITAL = /[\p{Lu}&+−]/u;
/** Not Latin, Greek or Cyrillic: a square at most. */
const SQUARE = /[^\u0000-\u04ff\u2000-\u2fff]/;

function letterWidth(letter: string): number {
  if (SQUARE.test(letter)) return 1;
  if (SLIMMEST.test(letter)) return 0.3;
  if (SLIM.test(letter)) return 0.39;
  if (BROAD.test(letter)) return 0.91;
  return CAPITAL.test(letter) ? 0.7 : 0.6;
}

/** About how wide a text is, in em; never much less than it is. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

/** The start of a text that fits with an ellipsis after it. */
function cut(text: string, width: number): string {
  let start = '';
  for (const letter of text) {
    if (textWidth(`${start}${letter}…`) > width) break;
    start += letter;
  }
  return `${start.trimEnd()}…`;
}

/** Words, each with whether a space parts it from the one before: after a slash a line may end, but nothing stands. */
function pieces(name: string): { text: string; gap: string }[] {
  return name
    .trim()
    .split(/\s+(?!&(?:\s|$))/)
    .flatMap((word) =>
      word.split(/(?<=\/)(?=[^/]{4})/).map((text, at) => ({ text, gap: at > 0 ? '' : ' ' })),
    );
}

/**
 * Breaks a name into at most `most` lines of at most `width` em. What does not fit ends in an ellipsis: the whole name
 * has to stand somewhere else too.
 */
export function wrapName(name: string, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const { text, gap } of pieces(name)) {
    const last = lines.at(-1);
    const joined = `${last ?? ''}${gap}${text}`;
    if (last !== undefined && textWidth(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(text);
  }
  const kept = lines.slice(0, most);
  return kept.map((line, at) => {
    const goesOn = at === most - 1 && lines.length > most;
    if (goesOn) return cut(`${line} ${lines[most] ?? ''}`, width);
    return textWidth(line) > width ? cut(line, width) : line;
  });
}
