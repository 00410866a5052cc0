import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapName } from './wrap-name';

describe('wrapName', () => {
  it('breaks between words, after slashes, and never before an ampersand', () => {
    expect(wrapName('Product & Offer Portfolio Planning', 11, 3)).toEqual([
      'Product & Offer',
      'Portfolio Planning',
    ]);
    expect(wrapName('Board & Shares/Securities Management', 12, 3)).toEqual([
      'Board & Shares/',
      'Securities Management',
    ]);
    expect(wrapName('Selling', 20, 3)).toEqual(['Selling']);
    expect(wrapName('  ', 20, 3)).toEqual(['']);
  });

  it('ends in an ellipsis what does not fit', () => {
    expect(wrapName('Corporate Communications & Image Management', 10, 2)).toEqual([
      'Corporate',
      'Communications…',
    ]);
    expect(wrapName('Unternehmensweiterisikobewertung', 8, 3)).toEqual(['Unternehmen…']);
  });

  it('keeps every line in its width and loses nothing without saying so', () => {
    const widths = fc.integer({ min: 3, max: 30 });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        widths,
        fc.integer({ min: 1, max: 3 }),
        (name, width, most) => {
          const lines = wrapName(name, width, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
          const letters = (text: string) => text.replace(/\s/g, '');
          const isCut = lines.some((line) => line.endsWith('…'));
          if (!isCut) expect(letters(lines.join(''))).toBe(letters(name));
        },
      ),
    );
  });

  it('knows broad letters from slim ones', () => {
    expect(textWidth('WWW')).toBeGreaterThan(2 * textWidth('iii'));
    expect(textWidth('網路')).toBe(2);
  });
});
