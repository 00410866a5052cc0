import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearDifference } from './clear-difference';
import { clearEnds, type Banded } from './clear-ends';

const score = (level: number, halfWidth: number): Banded => ({
  level,
  band: { low: level - halfWidth, high: level + halfWidth },
});

const anyScores = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 15 }))
    .map(([level, half]) => score(level / 10, half / 10)),
  { minLength: 2, maxLength: 9 },
);

describe('clearEnds', () => {
  it('needs two', () => {
    expect([clearEnds([]), clearEnds([score(3, 0.1)])]).toEqual([null, null]);
  });

  it('is sure of an end only where all others differ clearly', () => {
    const [a, b, c] = [score(4, 0.2), score(2, 0.2), score(1.9, 0.2)];
    expect(clearEnds([b, c, a])).toEqual({
      highest: { first: a, alike: [] },
      lowest: { first: c, alike: [b] },
      areAlike: false,
    });
  });

  it('finds two that differ clearly beside one whose band covers both', () => {
    const [wide, high, low] = [score(3, 2), score(2.9, 0.1), score(2, 0.1)];
    expect(clearEnds([wide, high, low])).toEqual({
      highest: { first: wide, alike: [high, low] },
      lowest: { first: low, alike: [wide] },
      areAlike: false,
    });
    expect(clearEnds([wide, high])?.areAlike).toBe(true);
  });

  it('agrees with the rule for two scores, for any scores in any order', () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        const ends = clearEnds(scores);
        const pairs = scores.flatMap((one) => scores.map((other) => clearDifference(one.band, other.band)));
        expect(ends?.areAlike).toBe(pairs.every((difference) => difference === 'none'));
        expect(ends?.highest.first.level).toBe(Math.max(...scores.map(({ level }) => level)));
        expect(ends?.lowest.first.level).toBe(Math.min(...scores.map(({ level }) => level)));
        for (const [end, sides] of [
          [ends?.highest, ['higher']],
          [ends?.lowest, ['lower']],
        ] as const) {
          const others = scores.filter((other) => other !== end?.first);
          for (const other of others) {
            const difference = clearDifference(end?.first.band ?? null, other.band);
            expect(end?.alike.includes(other)).toBe(!sides.some((side) => side === difference));
          }
        }
        const again = clearEnds(scores.toReversed());
        expect(again?.areAlike).toBe(ends?.areAlike);
      }),
    );
  });
});
