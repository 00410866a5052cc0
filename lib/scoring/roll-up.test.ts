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

  test('level, gap and coverage stay on their scales', () => {
    fc.assert(
      fc.property(areaRatings, (ratings) => {
        const { level, target, gap, coverage, rated, applicable, notApplicable } = rollUp(ratings);
        for (const value of [level, target, gap]) {
          expect(value ?? 0).toBeGreaterThanOrEqual(0);
          expect(value ?? 0).toBeLessThanOrEqual(5 + 1e-9);
        }
        expect(coverage === null).toBe(applicable === 0);
        expect(level === null).toBe(rated === 0);
        expect(applicable + notApplicable).toBe(ratings.length);
      }),
    );
  });

  test('raising a target never lowers the gap', () => {
    fc.assert(
      fc.property(areaRatings, fc.nat(), (ratings, pick) => {
        const raised = ratings.map((rating, index) =>
          index === pick % ratings.length && rating.target !== null
            ? { ...rating, target: Math.min(5, rating.target + 1) }
            : rating,
        );
        expect(rollUp(raised).gap ?? 0).toBeGreaterThanOrEqual((rollUp(ratings).gap ?? 0) - 1e-9);
      }),
    );
  });

  test('weights count by their proportion: the same multiple of all changes no mean', () => {
    fc.assert(
      fc.property(areaRatings, fc.integer({ min: 2, max: 20 }), (ratings, factor) => {
        const one = rollUp(ratings);
        const other = rollUp(ratings.map((rating) => ({ ...rating, weight: rating.weight * factor })));
        expect(other.level ?? -1).toBeCloseTo(one.level ?? -1, 9);
        expect(other.gap ?? -1).toBeCloseTo(one.gap ?? -1, 9);
        expect(other.coverage).toBe(one.coverage);
      }),
    );
  });

  test('an area of weight 3 counts in every mean like three areas of weight 1', () => {
    fc.assert(
      fc.property(areaRatings, (ratings) => {
        const one = rollUp(ratings);
        const other = rollUp(
          ratings.flatMap((rating) =>
            Array.from({ length: rating.weight }, () => ({ ...rating, weight: 1 })),
          ),
        );
        expect(other.level ?? -1).toBeCloseTo(one.level ?? -1, 9);
        expect(other.target ?? -1).toBeCloseTo(one.target ?? -1, 9);
        expect(other.gap ?? -1).toBeCloseTo(one.gap ?? -1, 9);
      }),
    );
  });

  test('more weight draws the score towards that area', () => {
    fc.assert(
      fc.property(areaRatings, fc.nat(), (ratings, pick) => {
        const chosen = ratings[pick % Math.max(1, ratings.length)];
        if (chosen === undefined || chosen.level === null || chosen.notApplicable) return;
        const heavier = ratings.map((rating) =>
          rating === chosen ? { ...rating, weight: rating.weight + 1 } : rating,
        );
        const distance = (list: typeof ratings) => Math.abs((rollUp(list).level ?? 0) - (chosen.level ?? 0));
        expect(distance(heavier)).toBeLessThanOrEqual(distance(ratings) + 1e-9);
      }),
    );
  });
});
