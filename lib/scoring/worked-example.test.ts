import { describe, expect, test } from 'vitest';
import { clearDifference } from './clear-difference';
import { explainLevel } from './level-explanation';
import { processPerformance, stepsToPerformance, type ProcessRating } from './process-performance';
import { rankGaps } from './rank-gaps';
import { rollUp } from './roll-up';
import { attributeMap, scoredLevel } from './scored-level';
import { areaRating } from './testing';
import { scoreBand } from './uncertainty';

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

describe("docs/method.md's example in detail is right", () => {
  const processes: ProcessRating[] = (['F', 'F', 'L', 'L', null] as const).map((rating) => ({
    rating,
    notApplicable: rating === null,
  }));
  const attributes = { '2.1': 'F', '2.2': 'L', '3.1': 'P' } as const;
  const answer = { depth: 'detailed', level: 4, processes, attributes } as const;

  test('the level, what holds it and what lifts it', () => {
    expect(processPerformance(processes)).toEqual({
      rating: 'F',
      mean: 2.5,
      rated: 4,
      applicable: 4,
      isComplete: true,
    });
    expect(scoredLevel(answer)).toBe(2);
    expect(explainLevel(attributeMap(answer))).toEqual({
      level: 2,
      atLeast: 2,
      atMost: 2,
      heldBy: [
        { id: '2.2', rating: 'L', needs: 'F' },
        { id: '3.1', rating: 'P', needs: 'L' },
      ],
      missing: ['3.2', '3.3'],
      next: 3,
    });
  });

  test('with one process a step lower', () => {
    const lower = processes.with(3, { rating: 'P', notApplicable: false });
    expect(processPerformance(lower)?.rating).toBe('L');
    expect(scoredLevel({ ...answer, processes: lower })).toBe(1);
    expect(stepsToPerformance(lower, 'F')).toBe(1);
  });

  test('the level chosen among the statements is kept, and counts when the area goes back', () => {
    expect(scoredLevel({ ...answer, depth: 'direct' })).toBe(4);
  });
});

describe("docs/method.md's example of weights and bands is right", () => {
  const areas = [
    { ...areaRating({ level: 2, target: 3, weight: 2 }), confidence: 'medium', evidence: 'fresh' },
    { ...areaRating({ level: 4, target: 3 }), confidence: null, evidence: 'none' },
    { ...areaRating({ target: 3 }), confidence: null, evidence: 'none' },
  ] as const;

  test('weights', () => {
    expect(rollUp(areas)).toMatchObject({ level: 8 / 3, gap: 2 / 3, coverage: 2 / 3 });
    expect(rollUp(areas.map((area) => ({ ...area, weight: 1 })))).toMatchObject({ level: 3, gap: 0.5 });
  });

  test('the band', () => {
    const band = scoreBand(areas);
    expect(band?.halfWidth).toBeCloseTo(0.575, 12);
    expect(band?.low).toBeCloseTo(2.0917, 4);
    expect(band?.high).toBeCloseTo(3.2417, 4);
    const narrow = (low: number, high: number) => ({ low, high });
    expect(clearDifference(narrow(3.1, 3.5), band)).toBe('none');
    expect(clearDifference(narrow(3.3, 3.7), band)).toBe('higher');
  });
});
