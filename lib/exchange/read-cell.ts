import { plainText } from '@/lib/action/text-schema';
import {
  CONFIDENCES,
  CONFIDENCE_NAMES,
  DEPTHS,
  DEPTH_NAMES,
  IMPORTANCES,
  IMPORTANCE_NAMES,
} from '@/lib/assessment/constants';
import { ATTRIBUTE_RATINGS } from '@/lib/scoring/attributes';
import type { Cell } from './types';

/** What a cell says of a field: a value, the rule that it breaks, or (null) nothing. */
export type Reading = { value: unknown } | { rule: string } | null;

/** What people write where there is nothing to say. */
const NOTHING = new Set(['', '-', '–', '—', 'none', 'unrated', 'not said', 'empty']);
const YES = new Set(['yes', 'y', 'true', '1', 'x', '✓', '✔']);
const NO = new Set(['no', 'n', 'false', '0', ...NOTHING]);
const NOT_APPLICABLE = new Set(['n.a.', 'n.a', 'n/a', 'na', 'not applicable', 'not_applicable']);

const SECOND = 1000;

/** A day, and the time of day where there is one. Spreadsheets count in days, where 9:20 is a fraction cut off. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const whole = new Date(Math.round(date.getTime() / SECOND) * SECOND);
  const [day = '', time = ''] = whole.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
}

/** A cell as text, at whose ends nothing stands. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell).replace(/\r\n?/g, '\n').trim();
}

/** A cell as a word: lower case, single spaces. */
export const cellWord = (cell: Cell) =>
  cellText(cell)
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** A text that is told back when it is wrong; whole it may be a page. */
const LONGEST_ECHO = 40;
export const echo = (cell: Cell) => {
  const characters = Array.from(cellText(cell).replace(/\p{C}+/gu, ' '));
  return characters.length > LONGEST_ECHO
    ? `${characters.slice(0, LONGEST_ECHO).join('')}…`
    : characters.join('');
};

const wrong = (cell: Cell, rule: string): Reading => ({ rule: `${rule}, not “${echo(cell)}”` });

/** "3", "3.0", "Level 3", "3 Established", "3 – Established" or "Established". */
export function readLevel(cell: Cell, levelNames: readonly string[]): Reading {
  const word = cellWord(cell);
  if (NOTHING.has(word)) return { value: null };
  const names = levelNames.map((name) => name.toLowerCase());
  const [, digit, name = ''] =
    /^(?:level |l)?([0-5])(?:[.,]0+)?(?: ?[-–—:.)(]? ?(\D.*?)\)?)?$/.exec(word) ?? [];
  const named = names.indexOf(word);
  if (digit !== undefined && (name === '' || names[Number(digit)] === name)) return { value: Number(digit) };
  if (named >= 0) return { value: named };
  const hint = NOT_APPLICABLE.has(word) ? ' (say yes under Not applicable)' : '';
  return wrong(cell, `must be a whole number from 0 to 5, or empty${hint}`);
}

export function readYesNo(cell: Cell): Reading {
  const word = cellWord(cell);
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : wrong(cell, 'must be yes or no');
}

/** As `readYesNo`; an empty cell says nothing. */
export const readMaybe = (cell: Cell): Reading => (cellText(cell) === '' ? null : readYesNo(cell));

export function readImportance(cell: Cell): Reading {
  const word = cellWord(cell);
  if (NOTHING.has(word)) return { value: 1 };
  const found = IMPORTANCES.find(
    (one) => word === String(one) || word === IMPORTANCE_NAMES[one]?.toLowerCase(),
  );
  return found ? { value: found } : wrong(cell, 'must be Normal, High or Critical');
}

export function readConfidence(cell: Cell): Reading {
  const word = cellWord(cell);
  if (NOTHING.has(word)) return { value: null };
  const found = CONFIDENCES.find((one) => word === CONFIDENCE_NAMES[one].toLowerCase());
  return found ? { value: found } : wrong(cell, 'must be Low, Medium, High or empty');
}

export const AS_THE_CAMPAIGN = 'As the campaign';

export function readDepth(cell: Cell): Reading {
  const word = cellWord(cell);
  if (NOTHING.has(word) || word === AS_THE_CAMPAIGN.toLowerCase()) return { value: null };
  const found = DEPTHS.find((one) => word === DEPTH_NAMES[one].toLowerCase());
  return found ? { value: found } : wrong(cell, `must be Direct, Detailed or “${AS_THE_CAMPAIGN}”`);
}

const ANSWER_WORDS: Record<string, string> = { not: 'N', partially: 'P', largely: 'L', fully: 'F' };

/** "L", "l", "Largely", "L, largely achieved". */
function readLetter(word: string): string | undefined {
  const [first = ''] = word.split(/[ ,(–-]/);
  const letter = ANSWER_WORDS[first] ?? first.toUpperCase();
  return ATTRIBUTE_RATINGS.find((one) => one === letter);
}

export function readAttribute(cell: Cell): Reading {
  const word = cellWord(cell);
  if (NOTHING.has(word)) return { value: null };
  const letter = readLetter(word);
  return letter ? { value: letter } : wrong(cell, 'must be N, P, L, F or empty');
}

export function readProcess(cell: Cell): Reading {
  const word = cellWord(cell);
  if (NOT_APPLICABLE.has(word)) return { value: 'not_applicable' };
  if (NOTHING.has(word)) return { value: null };
  const letter = readLetter(word);
  return letter ? { value: letter } : wrong(cell, 'must be N, P, L, F, n.a. or empty');
}

/** Whatever stands there, as text of at most so many characters. */
export function readText(longest: number) {
  const schema = plainText(longest);
  return (cell: Cell): Reading => {
    const { success, data, error } = schema.safeParse(cellText(cell));
    return success ? { value: data } : { rule: error.issues[0]?.message ?? 'must be text' };
  };
}
