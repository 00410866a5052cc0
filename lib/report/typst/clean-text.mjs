// Makes any text printable: PDF/UA fails on a single character that no font draws, and Typst breaks no endless word.

/** Longer than any field that people fill in; what is longer is damage. In UTF-16 units. */
const LONGEST = 6_000;
/** More marks on one letter than any script uses only blot out the lines around it. */
const MOST_MARKS = 6;
/** Letters without a place to break a line; German compounds are shorter. */
const LONGEST_WORD = 30;
const REPLACEMENT = '\ufffd';
const BREAK_HERE = '\u200b';

/** One blank line parts paragraphs; a page of them only costs paper. */
const BLANK_LINES = /\n\s*\n\s*\n/g;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
// Controls, direction overrides, byte order marks, interlinear and tag characters, variation selectors, non-characters.
const INVISIBLE =
  /(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\ufe00-\ufe0f\u{e0000}-\u{e0fff}]|\p{Noncharacter_Code_Point}/gu;
const EXCESS_MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');
// Scripts that break lines between any two characters or have Typst's dictionary for it need no help.
const ENDLESS_WORD = new RegExp(
  `[^\\s\\u200b\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}]{${LONGEST_WORD + 1},}`,
  'gu',
);
// A letter keeps its marks.
const STRETCH = new RegExp(`(?:[^\\p{M}\u200d][\\p{M}\u200d]*){${LONGEST_WORD}}(?=.)`, 'gsu');
/** Most text, and nothing in it to clean: what Latin fonts draw, without marks to compose. */
const PLAIN = /^[\n\x20-\x7e\xa0-\xac\xae-\xff\u2013\u2014\u2018-\u201e\u2026]*$/;
const PLAIN_ENDLESS_WORD = new RegExp(`\\S{${LONGEST_WORD + 1},}`, 'g');

const withBreaks = (word) => word.replace(STRETCH, `$&${BREAK_HERE}`);

/** Joiners and breaks have no glyph of their own and need none. */
const isLayout = (code) =>
  code === 0x0a || code === 0x200b || code === 0x200c || code === 0x200d || code === 0x2060;

/**
 * @param {Uint8Array} covered 1 at each code point that the fonts draw
 * @returns {(text: string) => string} text of which every character can be drawn, in lines that can be broken
 */
export function textCleaner(covered) {
  const drawable = (character) => {
    const code = character.codePointAt(0) ?? 0;
    return covered[code] === 1 || isLayout(code) ? character : REPLACEMENT;
  };
  const printable = (text) => {
    let clean = text.toWellFormed().normalize('NFC').replace(LINE_ENDS, '\n').replace(/\t/g, ' ');
    clean = clean.replace(INVISIBLE, '').replace(EXCESS_MARKS, '$1');
    return Array.from(clean, drawable).join('');
  };
  return (text) => {
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    const isPlain = PLAIN.test(short);
    const drawn = (isPlain ? short : printable(short)).replace(BLANK_LINES, '\n\n');
    return drawn.replace(isPlain ? PLAIN_ENDLESS_WORD : ENDLESS_WORD, withBreaks);
  };
}

const FIRST_LETTER = [
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['th', /\p{Script=Thai}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['el', /\p{Script=Greek}/u],
];

/**
 * The language that a text's script suggests: it decides direction, font order and line breaks. English for Latin
 * script, whose language cannot be told.
 * @param {string} text
 */
export function languageOf(text) {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  const found = FIRST_LETTER.find(([, script]) => script.test(first));
  if (found) return found[0];
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}
