import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rollUp } from '@/lib/scoring/roll-up';
import { areaRating, areaRatings } from '@/lib/scoring/testing';
import { ACTION_STATUSES } from './constants';
import { projectLevels, type LiftingAction } from './projection';

const actions: fc.Arbitrary<LiftingAction[]> = fc.array(
  fc.record({
    areaId: fc.nat(31).map((at) => `area-${at}`),
    toLevel: fc.integer({ min: 1, max: 5 }),
    status: fc.constantFrom(...ACTION_STATUSES),
  }),
  { maxLength: 40 },
);

test('the highest running aim counts; what is done, dropped or lower does not', () => {
  const areas = [
    areaRating({ areaId: 'a', level: 1, target: 4 }),
    areaRating({ areaId: 'b', level: 3, target: 3 }),
    areaRating({ areaId: 'c', level: null, target: 3 }),
    areaRating({ areaId: 'd', level: 1, target: 3, notApplicable: true }),
    areaRating({ areaId: 'e', level: 1, target: 3 }),
  ];
  const projected = projectLevels(areas, [
    { areaId: 'a', toLevel: 2, status: 'open' },
    { areaId: 'a', toLevel: 3, status: 'in_progress' },
    { areaId: 'a', toLevel: 5, status: 'dropped' },
    { areaId: 'b', toLevel: 2, status: 'open' },
    { areaId: 'c', toLevel: 3, status: 'open' },
    { areaId: 'd', toLevel: 3, status: 'open' },
    { areaId: 'e', toLevel: 4, status: 'done' },
    { areaId: 'gone', toLevel: 4, status: 'open' },
  ]);
  expect(projected.map(({ level }) => level)).toEqual([3, 3, null, 1, 1]);
});

test('never lower than now, never above the highest aim, over the same areas', () => {
  fc.assert(
    fc.property(areaRatings, actions, (areas, planned) => {
      const projected = projectLevels(areas, planned);
      const [now, then] = [rollUp(areas), rollUp(projected)];
      expect(then).toMatchObject({ rated: now.rated, applicable: now.applicable, target: now.target });
      expect(then.level ?? 0).toBeGreaterThanOrEqual((now.level ?? 0) - 1e-9);
      expect(then.gap ?? 0).toBeLessThanOrEqual((now.gap ?? 0) + 1e-9);
      for (const [place, area] of areas.entries()) {
        const aims = planned
          .filter(({ areaId, status }) => areaId === area.areaId && ['open', 'in_progress'].includes(status))
          .map(({ toLevel }) => toLevel);
        const expected =
          area.level === null || area.notApplicable ? area.level : Math.max(area.level, ...aims);
        expect(projected[place]?.level).toBe(expected);
      }
    }),
  );
});

test('projecting twice, or in another order, is the same', () => {
  fc.assert(
    fc.property(areaRatings, actions, (areas, planned) => {
      const once = projectLevels(areas, planned);
      expect(projectLevels(once, planned)).toEqual(once);
      expect(projectLevels(areas, planned.toReversed())).toEqual(once);
    }),
  );
});
