import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearDifference } from './clear-difference';
import { rollUp } from './roll-up';
import { areaRating, bandedAreas } from './testing';
import { scoreBand } from './uncertainty';

const OPPOSITE = { higher: 'lower', lower: 'higher', none: 'none' } as const;
/** In tenths, so that bands often touch. */
const bands = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
  .map(([one, other]) => ({ low: Math.min(one, other) / 10, high: Math.max(one, other) / 10 }));
const wider = ({ low, high }: { low: number; high: number }, by: number) => ({
  low: low - by,
  high: high + by,
});

describe('clearDifference', () => {
  test('apart, overlapping, touching', () => {
    expect(clearDifference({ low: 3, high: 4 }, { low: 1, high: 2 })).toBe('higher');
    expect(clearDifference({ low: 1, high: 2 }, { low: 3, high: 4 })).toBe('lower');
    expect(clearDifference({ low: 1, high: 3 }, { low: 2, high: 4 })).toBe('none');
    expect(clearDifference({ low: 1, high: 2 }, { low: 2, high: 3 })).toBe('none');
  });

  test('the last digit of a sum of decimal fractions makes no difference clear', () => {
    expect(clearDifference({ low: 0.1 + 0.2, high: 1 }, { low: 0, high: 0.3 })).toBe('none');
  });

  test('no band, no answer', () => {
    expect(clearDifference(null, { low: 0, high: 1 })).toBeNull();
    expect(clearDifference({ low: 0, high: 1 }, null)).toBeNull();
    expect(clearDifference(null, null)).toBeNull();
  });

  test('seen from the other side it is the opposite, and nothing differs from itself', () => {
    fc.assert(
      fc.property(bands, bands, (first, second) => {
        const seen = clearDifference(first, second);
        expect(clearDifference(second, first)).toBe(seen && OPPOSITE[seen]);
        expect(clearDifference(first, first)).toBe('none');
      }),
    );
  });

  test('widening a band never makes a difference clear', () => {
    fc.assert(
      fc.property(bands, bands, fc.integer({ min: 0, max: 20 }), (first, second, tenths) => {
        const before = clearDifference(first, second);
        expect([before, 'none']).toContain(clearDifference(wider(first, tenths / 10), second));
      }),
    );
  });

  test('higher than one that is higher than a third is higher than the third', () => {
    fc.assert(
      fc.property(bands, bands, bands, (first, second, third) => {
        const isChain =
          clearDifference(first, second) === 'higher' && clearDifference(second, third) === 'higher';
        if (isChain) expect(clearDifference(first, third)).toBe('higher');
      }),
      { numRuns: 1000 },
    );
  });

  test('clearly higher has the higher score', () => {
    fc.assert(
      fc.property(bandedAreas, bandedAreas, (first, second) => {
        const scores = [first, second].map(
          (areas) => rollUp(areas.map((area) => areaRating(area))).level ?? 0,
        );
        const seen = clearDifference(scoreBand(first), scoreBand(second));
        if (seen === 'higher') expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
        if (seen === 'lower') expect(scores[0]).toBeLessThan(scores[1] ?? 0);
      }),
    );
  });
});
