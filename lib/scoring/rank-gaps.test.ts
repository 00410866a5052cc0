import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankGaps } from './rank-gaps';
import { areaRating, areaRatings } from './testing';

const ids = (list: ReturnType<typeof rankGaps>) => list.map(({ rating }) => rating.areaId);

describe('rankGaps', () => {
  test('priority first, then the lower level, then map order', () => {
    const ranked = rankGaps([
      areaRating({ areaId: 'wide', level: 1, target: 3 }),
      areaRating({ areaId: 'critical', level: 3, target: 4, importance: 3 }),
      areaRating({ areaId: 'same-low', level: 0, target: 2 }),
      areaRating({ areaId: 'same-later', level: 1, target: 3 }),
    ]);
    expect(ids(ranked)).toEqual(['critical', 'same-low', 'wide', 'same-later']);
    expect(ranked.map(({ priority }) => priority)).toEqual([3, 2, 2, 2]);
  });

  test('no gap, no level, no target, not applicable: not listed', () => {
    const ratings = [
      areaRating({ level: 3, target: 3 }),
      areaRating({ level: 4, target: 3 }),
      areaRating({ target: 3 }),
      areaRating({ level: 1 }),
      areaRating({ level: 1, target: 3, notApplicable: true }),
    ];
    expect(rankGaps(ratings)).toEqual([]);
  });

  test('lists each area at most once, in falling priority', () => {
    fc.assert(
      fc.property(areaRatings, (ratings) => {
        const ranked = rankGaps(ratings);
        expect(new Set(ids(ranked)).size).toBe(ranked.length);
        ranked
          .slice(1)
          .forEach((gap, index) => expect(gap.priority).toBeLessThanOrEqual(ranked[index]?.priority ?? 0));
      }),
    );
  });
});
