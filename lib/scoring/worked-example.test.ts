import { expect, test } from 'vitest';
import { rankGaps } from './rank-gaps';
import { rollUp } from './roll-up';
import { areaRating } from './testing';

test("docs/method.md's example is right", () => {
  const areas = [2, 3, 1, null].map((level, index) =>
    areaRating({ areaId: `area ${index}`, level, target: 4, importance: index === 2 ? 3 : 1 }),
  );
  const all = [...areas, areaRating({ target: 4, level: 5, notApplicable: true })];
  expect(rollUp(all)).toEqual({
    level: 2,
    target: 4,
    gap: 2,
    coverage: 0.75,
    rated: 3,
    applicable: 4,
    notApplicable: 1,
    lowest: 1,
    highest: 3,
  });
  expect(rankGaps(all)[0]).toMatchObject({ rating: { areaId: 'area 2' }, gap: 3, priority: 9 });
});
