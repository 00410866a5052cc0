import fc from 'fast-check';
import {
  ATTRIBUTE_RATINGS,
  pointsOf,
  PROCESS_ATTRIBUTES,
  type AttributeId,
  type AttributeRating,
  type AttributeRatings,
} from './attributes';
import type { ProcessRating } from './process-performance';
import type { AreaRating } from './types';
import type { BandedArea } from './uncertainty';

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

const rating = fc.constantFrom(...ATTRIBUTE_RATINGS);
const ratingOrNone = fc.option(rating, { freq: 4 });

/** A case at every level of the rule, which purely random ratings hardly reach: mostly F at first, anything after. */
function attributesOf(one: fc.Arbitrary<AttributeRating | null>): fc.Arbitrary<AttributeRatings> {
  return fc
    .tuple(fc.nat(PROCESS_ATTRIBUTES.length), fc.array(one, { minLength: 10, maxLength: 10 }))
    .map(([fully, rest]) =>
      Object.fromEntries(
        PROCESS_ATTRIBUTES.map(({ id }, index) => [id, index < fully ? 'F' : (rest[index] ?? null)]),
      ),
    );
}

/** Any ratings of the ten attributes: all rated, or some unrated. */
export const completeAttributes = attributesOf(rating);
export const partialAttributes = attributesOf(ratingOrNone);

export const attributeIds: fc.Arbitrary<AttributeId> = fc.constantFrom(
  ...PROCESS_ATTRIBUTES.map(({ id }) => id),
);

/** Any processes of one area. */
export const processRatings: fc.Arbitrary<ProcessRating[]> = fc.array(
  fc.record({ rating: ratingOrNone, notApplicable: fc.boolean() }),
  { maxLength: 12 },
);

/** One step up the scale; F stays F, and unrated stays unrated. */
export function oneBetter<T extends AttributeRating | null>(given: T): T | AttributeRating {
  return given === null ? given : (ATTRIBUTE_RATINGS[pointsOf(given) + 1] ?? given);
}

/** Any areas with what their uncertainty hangs on. */
export const bandedAreas: fc.Arbitrary<BandedArea[]> = fc.array(
  fc.record({
    level,
    notApplicable: fc.boolean(),
    weight: fc.integer({ min: 1, max: 5 }),
    confidence: fc.constantFrom(null, 'low', 'medium', 'high'),
    evidence: fc.constantFrom('none', 'stale', 'fresh'),
  }),
  { maxLength: 30 },
);
