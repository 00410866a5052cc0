import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaRating, areaRatings } from './testing';
import { rollUp } from './roll-up';

describe('rollUp', () => {
  test('nothing at all is no score', () => {
    expect(rollUp([])).toEqual({
      level: null,
      target: null,
      gap: null,
      coverage: null,
      rated: 0,
      applicable: 0,
      notApplicable: 0,
      lowest: null,
      highest: null,
    });
  });

  test('unrated is not 0', () => {
    const score = rollUp([areaRating({ level: 4, target: 5 }), areaRating({ level: null, target: 1 })]);
    expect(score).toMatchObject({ level: 4, target: 3, gap: 1, coverage: 0.5, lowest: 4, highest: 4 });
  });

  test('weights count', () => {
    expect(rollUp([areaRating({ level: 1, weight: 3 }), areaRating({ level: 5, weight: 1 })]).level).toBe(2);
  });

  test('a level above its target is no negative gap', () => {
    expect(rollUp([areaRating({ level: 5, target: 2 }), areaRating({ level: 1, target: 3 })]).gap).toBe(1);
  });

  test('only areas not applicable: no coverage to speak of', () => {
    expect(rollUp([areaRating({ notApplicable: true, level: 3 })])).toMatchObject({
      level: null,
      coverage: null,
      notApplicable: 1,
    });
  });

  test('every mean lies within the values it summarises', () => {
    fc.assert(
      fc.property(areaRatings, (ratings) => {
        const { level, lowest, highest, gap, coverage } = rollUp(ratings);
        if (level !== null && lowest !== null && highest !== null) {
          expect(level).toBeGreaterThanOrEqual(lowest - 1e-9);
          expect(level).toBeLessThanOrEqual(highest + 1e-9);
        }
        if (gap !== null) expect(gap).toBeGreaterThanOrEqual(0);
        if (coverage !== null) expect(coverage).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('adding an area that is not applicable changes no score', () => {
    fc.assert(
      fc.property(areaRatings, (ratings) => {
        const { notApplicable, ...before } = rollUp(ratings);
        const { notApplicable: more, ...after } = rollUp([
          ...ratings,
          areaRating({ notApplicable: true, level: 0, target: 5 }),
        ]);
        expect(after).toEqual(before);
        expect(more).toBe(notApplicable + 1);
      }),
    );
  });

  test('raising a level never lowers the score nor raises the gap', () => {
    fc.assert(
      fc.property(areaRatings, fc.nat(), (ratings, pick) => {
        const chosen = pick % Math.max(1, ratings.length);
        const raised = ratings.map((rating, index) =>
          index === chosen && rating.level !== null
            ? { ...rating, level: Math.min(5, rating.level + 1) }
            : rating,
        );
        const [before, after] = [rollUp(ratings), rollUp(raised)];
        expect(after.level ?? 0).toBeGreaterThanOrEqual((before.level ?? 0) - 1e-9);
        expect(after.gap ?? 0).toBeLessThanOrEqual((before.gap ?? 0) + 1e-9);
      }),
    );
  });

  test('the order of areas does not matter', () => {
    fc.assert(
      fc.property(areaRatings, (ratings) => {
        const [one, other] = [rollUp(ratings), rollUp(ratings.toReversed())];
        expect(other.level ?? -1).toBeCloseTo(one.level ?? -1, 9);
        expect(other.gap ?? -1).toBeCloseTo(one.gap ?? -1, 9);
      }),
    );
  });
});
