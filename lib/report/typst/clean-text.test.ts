import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf, textCleaner } from './clean-text.mjs';
import { coverageOf } from './font-coverage.mjs';

const everything = new Uint8Array(0x110000).fill(1);
const clean = textCleaner(everything);

describe('textCleaner', () => {
  it('keeps plain text, line feeds and composed letters as they are', () => {
    expect(clean('Größe: 3 ≥ 2\n*not bold* #sym _x_ $y$ \\ "q"')).toBe(
      'Größe: 3 ≥ 2\n*not bold* #sym _x_ $y$ \\ "q"',
    );
    expect(clean('a\n\nb\n \n\n\nc')).toBe('a\n\nb\n\nc');
    expect(clean('e\u0301')).toBe('é');
    expect(clean('a\r\nb\u2028c\td')).toBe('a\nb\nc d');
  });

  it('takes out what is invisible or turns the text around', () => {
    expect(clean('a\u0000\u0007\u007f\u0085b\ufeff\u202ec\u2066\ufe0f\u{e0041}d')).toBe('a\nbcd');
  });

  it('replaces lone surrogates and what no font draws', () => {
    expect(clean('a\ud800b')).toBe('a\ufffdb');
    const onlyLetterA = new Uint8Array(0x110000);
    onlyLetterA[0x61] = 1;
    expect(textCleaner(onlyLetterA)('aba\u200d\n')).toBe('a\ufffda\u200d\n');
  });

  it('limits marks on one letter and the length of a text', () => {
    expect(clean(`x${'\u0335'.repeat(50)}`)).toBe(`x${'\u0335'.repeat(6)}`);
    expect(clean('a '.repeat(5_000)).length).toBeLessThan(6_100);
  });

  it('lets endless words break, and only those', () => {
    expect(clean('Donaudampfschifffahrtsgesell')).not.toContain('\u200b');
    expect(
      clean('W'.repeat(4_000))
        .split('\u200b')
        .every((part) => part.length <= 30),
    ).toBe(true);
    expect(clean('漢'.repeat(100))).not.toContain('\u200b');
  });

  it('never cuts a letter from its marks', () => {
    const parts = clean('क्षि'.repeat(40)).split('\u200b');
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((part) => /^\p{L}/u.test(part))).toBe(true);
  });

  it('leaves nothing behind that PDF/UA refuses, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const out = clean(text);
        expect(out.isWellFormed()).toBe(true);
        expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/);
      }),
    );
  });
});

describe('languageOf', () => {
  it.each([
    ['Plain', 'en'],
    ['12 %', 'en'],
    ['لا توجد', 'ar'],
    ['שלום', 'he'],
    ['Процесс', 'ru'],
    ['Διαδικασία', 'el'],
    ['प्रक्रिया', 'hi'],
    ['ภาษาไทย', 'th'],
    ['流程', 'zh'],
    ['プロセス流程', 'ja'],
    ['프로세스', 'ko'],
  ])('%s is %s', (text, language) => expect(languageOf(text)).toBe(language));
});

describe('coverageOf', () => {
  const folder = path.join('node_modules', '@expo-google-fonts', 'noto-sans', '400Regular');
  const covered = coverageOf([path.join(folder, 'NotoSans_400Regular.ttf')]);

  it('tells what a font draws', () => {
    const draws = (character: string) => covered[character.codePointAt(0) ?? 0] === 1;
    expect(['a', 'é', 'Ω', 'Ж', '…', '\ufffd'].map(draws)).toEqual([true, true, true, true, true, true]);
    expect(['漢', '😀', '\u{13000}'].map(draws)).toEqual([false, false, false]);
  });

  it('has all that the cleaner lets pass without asking for it', () => {
    const cleanWithoutFonts = textCleaner(new Uint8Array(0x110000));
    const passed = Array.from({ length: 0xff00 }, (_, code) => code).filter((code) => {
      const character = String.fromCharCode(code);
      return cleanWithoutFonts(character) === character && !/[\n\u200b-\u200d\u2060]/.test(character);
    });
    expect(passed.length).toBeGreaterThan(190);
    expect(passed.filter((code) => covered[code] !== 1)).toEqual([]);
  });
});
