import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATTRIBUTE_RATINGS, pointsOf, type AttributeRating } from './attributes';
import { processPerformance, stepsToPerformance, type ProcessRating } from './process-performance';
import { oneBetter, processRatings } from './testing';

/** 'LL-x' is two rated L, one unrated, one not applicable. */
function processes(letters: string): ProcessRating[] {
  return [...letters].map((letter) => ({
    rating: ATTRIBUTE_RATINGS.find((rating) => rating === letter) ?? null,
    notApplicable: letter === 'x',
  }));
}

const pointsNow = (list: readonly ProcessRating[]) => {
  const rating = processPerformance(list)?.rating;
  return rating === undefined ? -1 : pointsOf(rating);
};

/** Raises the n-th process that can be raised by one step; the same list where none can. */
function raised(list: readonly ProcessRating[], pick: number): ProcessRating[] {
  const chosen = pick % Math.max(1, list.length);
  return list.map((process, index) =>
    index === chosen ? { ...process, rating: oneBetter(process.rating) } : process,
  );
}

describe('processPerformance', () => {
  test.each<[string, AttributeRating]>([
    ['N', 'N'],
    ['NNP', 'N'],
    ['NP', 'P'],
    ['NPPP', 'P'],
    ['PL', 'L'],
    ['NF', 'L'],
    ['LLLFF', 'L'],
    ['LF', 'F'],
    ['FFFFN', 'L'],
    ['FFFFFFN', 'F'],
  ])('%s is %s', (letters, rating) => {
    const { length } = letters;
    expect(processPerformance(processes(letters))).toMatchObject({
      rating,
      rated: length,
      applicable: length,
      isComplete: true,
    });
  });

  test('nothing rated, or nothing applicable, is no rating', () => {
    for (const letters of ['', '-', '--x', 'x', 'xx']) {
      expect(processPerformance(processes(letters))).toBeNull();
    }
  });

  test('a rating that was made before the process was found not applicable counts no more', () => {
    expect(processPerformance([{ rating: 'F', notApplicable: true }])).toBeNull();
  });

  test('with some unrated it is provisional', () => {
    expect(processPerformance(processes('F-Lx'))).toEqual({
      rating: 'F',
      mean: 2.5,
      rated: 2,
      applicable: 3,
      isComplete: false,
    });
  });

  test('lies between the lowest and the highest process', () => {
    fc.assert(
      fc.property(processRatings, (list) => {
        const points = list.flatMap(({ rating, notApplicable }) =>
          rating === null || notApplicable ? [] : [pointsOf(rating)],
        );
        if (points.length === 0) {
          expect(processPerformance(list)).toBeNull();
          return;
        }
        expect(pointsNow(list)).toBeGreaterThanOrEqual(Math.min(...points));
        expect(pointsNow(list)).toBeLessThanOrEqual(Math.max(...points));
      }),
    );
  });

  test('raising a process never lowers it', () => {
    fc.assert(
      fc.property(processRatings, fc.nat(), (list, pick) => {
        expect(pointsNow(raised(list, pick))).toBeGreaterThanOrEqual(pointsNow(list));
      }),
    );
  });

  test('a process that is not applicable changes nothing', () => {
    fc.assert(
      fc.property(processRatings, fc.constantFrom(null, ...ATTRIBUTE_RATINGS), (list, rating) => {
        const more = [...list, { rating, notApplicable: true }];
        expect(processPerformance(more)).toEqual(processPerformance(list));
      }),
    );
  });

  test('the order of processes does not matter', () => {
    fc.assert(
      fc.property(processRatings, (list) => {
        expect(processPerformance(list.toReversed())).toEqual(processPerformance(list));
      }),
    );
  });
});

describe('stepsToPerformance', () => {
  test('counts the steps of single processes', () => {
    expect(stepsToPerformance(processes('LLLLx'), 'F')).toBe(2);
    expect(stepsToPerformance(processes('NNNN'), 'L')).toBe(6);
    expect(stepsToPerformance(processes('FL'), 'L')).toBe(0);
    expect(stepsToPerformance(processes('F-'), 'F')).toBeNull();
    expect(stepsToPerformance(processes('x'), 'F')).toBeNull();
  });

  test('any such steps suffice, and one less does not', () => {
    const complete = processRatings.map((list) =>
      list.map(({ rating, notApplicable }) => ({ rating: rating ?? ('N' as const), notApplicable })),
    );
    fc.assert(
      fc.property(complete, fc.constantFrom(...ATTRIBUTE_RATINGS), (list, needed) => {
        const steps = stepsToPerformance(list, needed);
        if (steps === null) {
          expect(list.every(({ notApplicable }) => notApplicable)).toBe(true);
          return;
        }
        let walked: ProcessRating[] = list;
        for (let taken = 0; taken < steps; taken += 1) {
          expect(pointsNow(walked)).toBeLessThan(pointsOf(needed));
          walked = raised(
            walked,
            walked.findIndex(({ rating, notApplicable }) => !notApplicable && rating !== 'F'),
          );
        }
        expect(pointsNow(walked)).toBeGreaterThanOrEqual(pointsOf(needed));
      }),
    );
  });
});
