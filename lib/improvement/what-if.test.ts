import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankGaps } from '@/lib/scoring/rank-gaps';
import { rollUp } from '@/lib/scoring/roll-up';
import { areaRating, areaRatings } from '@/lib/scoring/testing';
import {
  computeWhatIf,
  NOTHING_TRIED,
  stepToWhole,
  triedTarget,
  type GroupedArea,
  type TriedTargets,
} from './what-if';

const GROUPINGS = ['crm', 'smo', 'erm'];
const grouped: fc.Arbitrary<GroupedArea[]> = areaRatings.map((areas) =>
  areas.map((area, place) => ({ ...area, groupingId: GROUPINGS[place % 3] ?? '' })),
);
const level = fc.integer({ min: 0, max: 5 });
const tried: fc.Arbitrary<TriedTargets> = fc.record({
  groupings: fc.dictionary(fc.constantFrom(...GROUPINGS), level),
  areas: fc.dictionary(
    fc.nat(29).map((at) => `area-${at}`),
    level,
  ),
});

test('an area’s own target goes before its grouping’s; priorities follow', () => {
  const area = (areaId: string, groupingId: string, importance = 1) => ({
    ...areaRating({ areaId, level: 2, target: 3, importance }),
    groupingId,
  });
  const areas = [area('a', 'crm'), area('b', 'crm', 3), area('c', 'smo')];
  const { overall, groupings, gaps } = computeWhatIf(areas, { groupings: { crm: 5 }, areas: { b: 2 } });
  expect(gaps.map(({ rating, gap, priority }) => [rating.areaId, gap, priority])).toEqual([
    ['a', 3, 3],
    ['c', 1, 1],
  ]);
  expect(groupings.get('crm')).toMatchObject({ target: 3.5, gap: 1.5, level: 2 });
  expect(groupings.get('smo')).toMatchObject({ target: 3, gap: 1 });
  expect(overall.level).toBe(2);
});

test('with nothing tried it is the results', () => {
  fc.assert(
    fc.property(grouped, (areas) => {
      const { overall, gaps } = computeWhatIf(areas, NOTHING_TRIED);
      expect(overall).toEqual(rollUp(areas));
      expect(gaps).toEqual(rankGaps(areas));
    }),
  );
});

test('levels stay; every target is the tried one or the old one; the sums are those of scoring', () => {
  fc.assert(
    fc.property(grouped, tried, (areas, targets) => {
      const result = computeWhatIf(areas, targets);
      for (const [place, before] of areas.entries()) {
        const wanted = targets.areas[before.areaId] ?? targets.groupings[before.groupingId] ?? before.target;
        expect(result.areas[place]).toEqual({ ...before, target: wanted });
      }
      expect(result.overall).toEqual(rollUp(result.areas));
      expect(result.overall.level).toBe(rollUp(areas).level);
      const priorities = result.gaps.map(({ priority }) => priority);
      expect(priorities).toEqual(priorities.toSorted((a, b) => b - a));
      expect(result.gaps.every(({ gap }) => gap > 0)).toBe(true);
    }),
  );
});

test('a higher target of a grouping never makes a gap smaller', () => {
  fc.assert(
    fc.property(grouped, level, fc.constantFrom(...GROUPINGS), (areas, target, id) => {
      const gapAt = (value: number) =>
        computeWhatIf(areas, { groupings: { [id]: value }, areas: {} }).groupings.get(id)?.gap ?? 0;
      expect(gapAt(Math.min(5, target + 1))).toBeGreaterThanOrEqual(gapAt(target));
    }),
  );
});

test('a grouping called as a property of every object is not tried by accident', () => {
  const areas = [{ ...areaRating({ areaId: 'toString', target: 3 }), groupingId: 'constructor' }];
  expect(computeWhatIf(areas, NOTHING_TRIED).areas).toEqual(areas);
});

test('an area’s tried target is its own, or else its grouping’s', () => {
  const targets = { groupings: { crm: 5 }, areas: { a: 0 } };
  expect(triedTarget({ areaId: 'a', groupingId: 'crm' }, targets)).toBe(0);
  expect(triedTarget({ areaId: 'b', groupingId: 'crm' }, targets)).toBe(5);
  expect(triedTarget({ areaId: 'b', groupingId: 'constructor' }, targets)).toBeUndefined();
});

test.each([
  [3.9, 'ArrowRight', 4],
  [3.9, 'ArrowLeft', 3],
  [4.6, 'ArrowUp', 5],
  [4.6, 'End', 5],
  [0.2, 'Home', 0],
  [4, 'ArrowRight', undefined],
  [null, 'ArrowLeft', 0],
  [null, 'ArrowRight', undefined],
  [3.9, 'Tab', undefined],
])('from %s the key %s tries %s', (set, key, next) => {
  expect(stepToWhole(set, key)).toBe(next);
});
