import fc from 'fast-check';
import type { AreaRating } from './types';

/** An applicable, unrated area of weight and importance 1, but for what is given. */
export function areaRating(given: Partial<AreaRating> = {}): AreaRating {
  return {
    areaId: 'area',
    level: null,
    target: null,
    notApplicable: false,
    weight: 1,
    importance: 1,
    ...given,
  };
}

const level = fc.constantFrom(null, 0, 1, 2, 3, 4, 5);

/** Any areas that the product can hold, under distinct ids. */
export const areaRatings: fc.Arbitrary<AreaRating[]> = fc
  .array(
    fc.record({
      level,
      target: level,
      notApplicable: fc.boolean(),
      weight: fc.integer({ min: 1, max: 5 }),
      importance: fc.constantFrom(1, 2, 3),
    }),
    { maxLength: 30 },
  )
  .map((list) => list.map((rating, index) => ({ ...rating, areaId: `area-${index}` })));
