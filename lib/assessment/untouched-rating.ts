import type { Rating, RatingFields } from './types';

/** What an area has that nobody answered. */
export const UNTOUCHED: Readonly<RatingFields> = {
  level: null,
  target: null,
  notApplicable: false,
  notApplicableReason: '',
  importance: 1,
  confidence: null,
  note: '',
};

/** The rating of an area that nobody touched. */
export function untouchedRating(areaId: string): Rating {
  return { areaId, ...UNTOUCHED, version: 0 };
}
