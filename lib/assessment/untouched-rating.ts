import type { PlainFields, Rating } from './types';

/** What an area has that nobody answered. */
export const UNTOUCHED: Readonly<PlainFields> = {
  level: null,
  depth: null,
  target: null,
  notApplicable: false,
  notApplicableReason: '',
  importance: 1,
  confidence: null,
  note: '',
  confirmed: true,
};

/** The rating of an area that nobody touched. */
export function untouchedRating(areaId: string): Rating {
  return { areaId, ...UNTOUCHED, scoredLevel: null, version: 0 };
}
