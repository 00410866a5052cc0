import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rollUp } from './roll-up';
import { areaRating, bandedAreas } from './testing';
import { scoreBand, type BandedArea } from './uncertainty';

const sure: BandedArea = {
  level: 3,
  notApplicable: false,
  weight: 1,
  confidence: 'high',
  evidence: 'fresh',
};
const scoreOf = (areas: readonly BandedArea[]) => rollUp(areas.map((area) => areaRating(area))).level;
const halfWidth = (areas: readonly BandedArea[]) => scoreBand(areas)?.halfWidth ?? -1;

/** Some areas with one of them changed. */
function withOne(areas: readonly BandedArea[], pick: number, change: (area: BandedArea) => BandedArea) {
  return areas.map((area, index) => (index === pick % areas.length ? change(area) : area));
}

/** Expects the second band to lie in the first. */
function expectWithin(wider: readonly BandedArea[], narrower: readonly BandedArea[]) {
  const [outer, inner] = [scoreBand(wider), scoreBand(narrower)];
  if (outer === null || inner === null) {
    expect(inner).toBe(outer);
    return;
  }
  expect(inner.low).toBeGreaterThanOrEqual(outer.low - 1e-9);
  expect(inner.high).toBeLessThanOrEqual(outer.high + 1e-9);
}

describe('scoreBand', () => {
  test('nothing rated is no band', () => {
    expect(scoreBand([])).toBeNull();
    expect(scoreBand([{ ...sure, level: null }])).toBeNull();
    expect(scoreBand([{ ...sure, notApplicable: true }])).toBeNull();
  });

  test.each([
    ['high', 'fresh', 0.1],
    ['medium', 'fresh', 0.2],
    [null, 'fresh', 0.3],
    ['low', 'fresh', 0.4],
    ['high', 'none', 0.2],
    ['low', 'stale', 0.5],
  ] as const)('confidence %s with evidence %s is %d either way', (confidence, evidence, expected) => {
    expect(halfWidth([{ ...sure, confidence, evidence }])).toBeCloseTo(expected, 12);
  });

  test('half of the areas unrated', () => {
    const band = scoreBand([sure, { ...sure, level: null }]);
    expect(band?.low).toBeCloseTo(2.2, 12);
    expect(band?.high).toBeCloseTo(3.8, 12);
  });

  test('weights count', () => {
    expect(
      halfWidth([
        { ...sure, weight: 3 },
        { ...sure, confidence: 'low', evidence: 'none' },
      ]),
    ).toBeCloseTo(0.2, 12);
  });

  test('ends at the ends of the scale', () => {
    expect(scoreBand([{ ...sure, level: 5 }])).toMatchObject({ low: 4.9, high: 5 });
    expect(scoreBand([{ ...sure, level: 0 }])).toMatchObject({ low: 0, high: 0.1 });
  });

  test('lies in 0 to 5 around the score, and there is one exactly where there is a score', () => {
    fc.assert(
      fc.property(bandedAreas, (areas) => {
        const [band, score] = [scoreBand(areas), scoreOf(areas)];
        if (band === null || score === null) {
          expect(band).toBe(score);
          return;
        }
        const marks = [0, band.low, score, band.high, 5];
        expect(marks).toEqual(marks.toSorted((a, b) => a - b));
      }),
    );
  });

  test('more confidence lies within less', () => {
    fc.assert(
      fc.property(bandedAreas, fc.nat(), (areas, pick) => {
        const [high, medium, unsaid, low] = (['high', 'medium', null, 'low'] as const).map((confidence) =>
          withOne(areas, pick, (area) => ({ ...area, confidence })),
        );
        expectWithin(low ?? [], unsaid ?? []);
        expectWithin(unsaid ?? [], medium ?? []);
        expectWithin(medium ?? [], high ?? []);
      }),
    );
  });

  test('fresh evidence lies within stale, which is as none', () => {
    fc.assert(
      fc.property(bandedAreas, fc.nat(), (areas, pick) => {
        const [none, stale, fresh] = (['none', 'stale', 'fresh'] as const).map((evidence) =>
          withOne(areas, pick, (area) => ({ ...area, evidence })),
        );
        expect(scoreBand(stale ?? [])).toEqual(scoreBand(none ?? []));
        expectWithin(stale ?? [], fresh ?? []);
      }),
    );
  });

  test('rating an area narrows the band, whatever its level and however unsure', () => {
    const some = bandedAreas.filter((areas) => scoreOf(areas) !== null);
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 5 }), (areas, level) => {
        const open: BandedArea = { ...sure, level: null, confidence: 'low', evidence: 'none' };
        expect(halfWidth([...areas, { ...open, level }])).toBeLessThan(halfWidth([...areas, open]));
      }),
    );
  });

  test('an area that is not applicable changes nothing', () => {
    fc.assert(
      fc.property(bandedAreas, fc.constantFrom(null, 0, 5), (areas, level) => {
        expect(scoreBand([...areas, { ...sure, level, notApplicable: true }])).toEqual(scoreBand(areas));
      }),
    );
  });

  test('raising a level never lowers either end', () => {
    fc.assert(
      fc.property(bandedAreas, fc.nat(), (areas, pick) => {
        const raised = withOne(areas, pick, (area) => ({
          ...area,
          level: area.level === null ? null : Math.min(5, area.level + 1),
        }));
        const [before, after] = [scoreBand(areas), scoreBand(raised)];
        expect(after?.low ?? 0).toBeGreaterThanOrEqual((before?.low ?? 0) - 1e-9);
        expect(after?.high ?? 0).toBeGreaterThanOrEqual((before?.high ?? 0) - 1e-9);
      }),
    );
  });

  test('the order of areas does not matter', () => {
    fc.assert(
      fc.property(bandedAreas, (areas) => {
        const [one, other] = [scoreBand(areas), scoreBand(areas.toReversed())];
        expect(other?.low ?? -1).toBeCloseTo(one?.low ?? -1, 9);
        expect(other?.high ?? -1).toBeCloseTo(one?.high ?? -1, 9);
      }),
    );
  });
});
