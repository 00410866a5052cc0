import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainFields, Rating } from '@/lib/assessment/types';
import { untouchedRating } from '@/lib/assessment/untouched-rating';
import {
  countFlags,
  FLAGS,
  isFiltering,
  isOpen,
  matches,
  NO_FILTER,
  shownGap,
  toggled,
  type AreaFacts,
  type AreaFilter,
} from './area-filter';

const untouched = untouchedRating('crm.selling');

const quiet: AreaFacts = {
  areaId: 'crm.selling',
  rating: untouched,
  campaignTarget: 3,
  activity: {
    areaId: 'crm.selling',
    comments: 0,
    openThreads: 0,
    openRemarks: 0,
    evidence: 0,
    staleEvidence: 0,
    assigneeIds: [],
    changedAt: null,
  },
  isYours: false,
};

const rated = (rating: Partial<PlainFields & Pick<Rating, 'scoredLevel'>>): AreaFacts => ({
  ...quiet,
  rating: { ...untouched, ...rating },
});
const around = (activity: Partial<AreaFacts['activity']>): AreaFacts => ({
  ...quiet,
  activity: { ...quiet.activity, ...activity },
});

const level = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
const anyArea: fc.Arbitrary<AreaFacts> = fc
  .record({
    scoredLevel: level,
    target: level,
    notApplicable: fc.boolean(),
    confirmed: fc.boolean(),
    confidence: fc.constantFrom(null, 'low', 'medium', 'high'),
    evidence: fc.nat(2),
    openThreads: fc.nat(2),
    openRemarks: fc.nat(2),
    changedAt: fc.constantFrom(null, '2026-11-01T10:00:00.000Z', '2026-11-20T10:00:00.000Z'),
    isYours: fc.boolean(),
  })
  .map(({ scoredLevel, target, notApplicable, confirmed, confidence, isYours, ...activity }) => ({
    ...around(activity),
    rating: { ...untouched, scoredLevel, target, notApplicable, confirmed, confidence },
    isYours,
  }));
const anyFilter: fc.Arbitrary<AreaFilter> = fc.record({
  flags: fc.subarray([...FLAGS]),
  gapAbove: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
  changedSince: fc.constantFrom(null, '2026-11-10', '2026-11-20T10:00:00.000Z'),
});

describe('each filter', () => {
  test.each([
    ['yours', { ...quiet, isYours: true }, quiet],
    ['unrated', quiet, rated({ scoredLevel: 0 })],
    ['unrated', quiet, rated({ notApplicable: true })],
    ['low-confidence', rated({ confidence: 'low' }), rated({ confidence: 'medium' })],
    ['low-confidence', rated({ confidence: 'low' }), rated({ confidence: 'low', notApplicable: true })],
    ['no-evidence', quiet, around({ evidence: 1 })],
    ['no-evidence', quiet, rated({ notApplicable: true })],
    ['commented', around({ comments: 2, openThreads: 1 }), around({ comments: 2 })],
    ['returned', around({ openRemarks: 1 }), around({ openThreads: 1 })],
    ['unconfirmed', rated({ confirmed: false }), quiet],
  ] as const)('%s', (flag, inside, outside) => {
    const filter = { ...NO_FILTER, flags: [flag] };
    expect([matches(inside, filter), matches(outside, filter)]).toEqual([true, false]);
  });

  test('a gap is to the own target, or else to the campaign’s, and must be larger', () => {
    const area = rated({ scoredLevel: 1 });
    expect([0, 1, 2].map((gapAbove) => matches(area, { ...NO_FILTER, gapAbove }))).toEqual([
      true,
      true,
      false,
    ]);
    expect(shownGap(rated({ scoredLevel: 1, target: 5 }))).toBe(4);
    expect(matches(quiet, { ...NO_FILTER, gapAbove: 0 })).toBe(false);
  });

  test('changed since a day or a moment includes it; an untouched area never is', () => {
    const area = around({ changedAt: '2026-11-20T10:00:00.000Z' });
    const since = (changedSince: string) => matches(area, { ...NO_FILTER, changedSince });
    expect(since('2026-11-20')).toBe(true);
    expect(since('2026-11-20T10:00:00.000Z')).toBe(true);
    expect(since('2026-11-20T10:00:00.001Z')).toBe(false);
    expect(matches(quiet, { ...NO_FILTER, changedSince: '1970-01-01' })).toBe(false);
  });
});

describe('filters together', () => {
  test('no filter leaves everything; another condition never brings an area back', () => {
    fc.assert(
      fc.property(anyArea, anyFilter, fc.constantFrom(...FLAGS), (area, filter, flag) => {
        expect(matches(area, NO_FILTER)).toBe(true);
        const stricter = { ...filter, flags: [...filter.flags, flag] };
        if (matches(area, stricter)) expect(matches(area, filter)).toBe(true);
      }),
    );
  });

  test('all conditions hold exactly when each holds alone', () => {
    fc.assert(
      fc.property(anyArea, anyFilter, (area, filter) => {
        const alone: AreaFilter[] = [
          ...filter.flags.map((flag) => ({ ...NO_FILTER, flags: [flag] })),
          { ...NO_FILTER, gapAbove: filter.gapAbove },
          { ...NO_FILTER, changedSince: filter.changedSince },
        ];
        expect(matches(area, filter)).toBe(alone.every((one) => matches(area, one)));
      }),
    );
  });

  test('a count is what its flag alone leaves', () => {
    fc.assert(
      fc.property(fc.array(anyArea, { maxLength: 20 }), (areas) => {
        const counts = countFlags(areas);
        for (const flag of FLAGS)
          expect(counts[flag]).toBe(
            areas.filter((area) => matches(area, { ...NO_FILTER, flags: [flag] })).length,
          );
      }),
    );
  });

  test('toggling twice gives the filter back', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...FLAGS), (filter, flag) => {
        expect(toggled(toggled(filter, flag), flag)).toEqual(filter);
        expect(isFiltering(toggled(NO_FILTER, flag))).toBe(true);
      }),
    );
  });
});

test('open is what is unanswered, and what was carried over and not confirmed', () => {
  expect(isOpen(quiet)).toBe(true);
  expect(isOpen(rated({ scoredLevel: 2 }))).toBe(false);
  expect(isOpen(rated({ notApplicable: true }))).toBe(false);
  expect(isOpen(rated({ scoredLevel: 2, confirmed: false }))).toBe(true);
});
