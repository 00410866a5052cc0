import type { Cell, CellObject } from 'write-excel-file/node';

// Excel fits rows that have no height to their text when it opens a file; LibreOffice shows one line of each, and most
// viewers do. So every row gets the height that fitting would give it, which is fitted anew once somebody types.

/** Characters narrower and wider than a digit in Calibri, which columns are measured in. Lists round up. */
const NARROW = /[ !'(),\-./:;I[\]`fijlrt{|}]/u;
const WIDE = /[%&@A-HK-Zmw]/u;
/** Scripts set in squares, and pictures. */
const SQUARE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uff60\u{1f000}-\u{3ffff}]/u;

function widthOf(character: string): number {
  if (NARROW.test(character)) return 0.65;
  if (SQUARE.test(character)) return 2.1;
  return WIDE.test(character) ? 1.3 : 0.95;
}

const textWidth = (text: string) => {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
};

/**
 * How many lines a paragraph takes in so many digits' width; a word that is longer than a line is
 * broken, one with hyphens after any of them.
 */
function linesOfParagraph(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<=[ -])/u)) {
    // A space at a line's end takes no room.
    const wide = textWidth(word.trimEnd());
    if (used + wide > width) {
      const broken = Math.ceil(wide / width) - 1;
      lines += broken + (used > 0 ? 1 : 0);
      used = wide - broken * width;
    } else used += wide;
    used += textWidth(word) - wide;
  }
  return lines;
}

/** How many lines a text takes in a column of so many characters. */
export function linesOf(text: string, columnWidth: number): number {
  // Seven pixels a character, of which five are margin; a digit is a little wider than seven.
  const width = Math.max(1, columnWidth * 0.94 - 0.7);
  return text.split('\n').reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, width), 0);
}

/** Of text in 11 points, in points. */
const LINE = 15;
const TEXT_SIZE = 11;
/** What is left of a column's width for bold letters, which are wider. */
const BOLD = 0.94;
/** Excel takes no taller row, and calls a file with one damaged. In points. */
const TALLEST = 409;

const isStyled = (cell: Cell): cell is CellObject =>
  typeof cell === 'object' && cell !== null && !(cell instanceof Date) && 'value' in cell;

function heightOf(cell: Cell, columnWidth: number): number {
  if (!isStyled(cell) || typeof cell.value !== 'string') return 0;
  const { value, wrap = false, fontSize = TEXT_SIZE, fontWeight } = cell;
  const room = fontWeight === 'bold' ? columnWidth * BOLD : columnWidth;
  return (wrap ? linesOf(value, room) : 1) * LINE * (fontSize / TEXT_SIZE);
}

/** A row's height in points, for columns of these widths in characters. */
export function rowHeight(row: readonly Cell[], widths: readonly number[]): number {
  const needed = row.map((cell, column) => heightOf(cell, widths[column] ?? LINE));
  return Math.min(TALLEST, Math.max(LINE, ...needed));
}
