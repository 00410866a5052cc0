import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLevel, formatPercent, formatScore, roundScore, scoreTone } from './number';

describe('roundScore', () => {
  test.each([
    [2.25, 2.3],
    [1.45, 1.5],
    [-0.25, -0.3],
    [0.04, 0],
    [-0.04, 0],
    [5, 5],
  ])('%d is %d', (value, rounded) => expect(roundScore(value)).toBe(rounded));

  test('half away from zero, for every mean of whole levels that ends on a half tenth', () => {
    for (let tenths = 0; tenths < 50; tenths++) {
      expect(roundScore((tenths * 2 + 1) / 20)).toBe((tenths + 1) / 10);
    }
  });

  test('is at most half a tenth off', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5, noNaN: true }), (value) => {
        expect(Math.abs(roundScore(value) - value)).toBeLessThanOrEqual(0.05 + 1e-8);
      }),
    );
  });
});

describe('formatting', () => {
  test('a level that was chosen has no decimal, one that was computed has one', () => {
    expect([null, 0, 3].map((level) => formatLevel(level))).toEqual(['–', '0', '3']);
    expect([null, 0, 3, 2.96].map((level) => formatLevel(level, false))).toEqual(['–', '0.0', '3.0', '3.0']);
  });

  test('a score has the colour of its whole levels as it reads', () => {
    expect([0, 0.9, 1, 2.94, 2.95, 3.9 - 0.9, 5].map(scoreTone)).toEqual([0, 0, 1, 2, 3, 3, 5]);
  });

  test('no score is a dash, never 0', () => {
    expect([formatScore(null), formatScore(0), formatPercent(null)]).toEqual(['–', '0.0', '–']);
  });

  test('only all is 100 %, only nothing is 0 %', () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(formatPercent)).toEqual(['0 %', '1 %', '50 %', '99 %', '100 %']);
  });
});
