import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, coverColours, LEAST_CONTRAST } from './cover-colours';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('coverColours', () => {
  it('knows the contrast of black, white and grey', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#8a1c7c', '#8a1c7c')).toBe(1);
  });

  it('keeps text readable on every colour, and every colour’s accent on white', () => {
    fc.assert(
      fc.property(colour, (own) => {
        const { ground, ink, accent } = coverColours(own);
        expect(ground).toBe(own);
        expect(contrast(ground, ink)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        expect(contrast(accent, '#ffffff')).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves a colour that is readable as it is, and falls back to the product’s', () => {
    expect(coverColours('#8A1C7C')).toEqual({ ground: '#8a1c7c', ink: '#ffffff', accent: '#8a1c7c' });
    expect(coverColours('#f4c20d')).toMatchObject({ ground: '#f4c20d', ink: '#000000' });
    expect(coverColours(null)).toEqual(coverColours('red); #panic('));
  });
});
