// In the browser too, hence the small edition of zod.
import * as z from 'zod/mini';
import { CONFIDENCES, DEPTHS } from './constants';
import { isDetailField } from './detail-fields';
import type { Rating, RatingChanges } from './types';
import { UNTOUCHED } from './untouched-rating';

/** Types alone: a text over its limit is still its writer's, to be shortened. */
const PLAIN_TYPES: Readonly<Record<keyof typeof UNTOUCHED, z.ZodMiniType>> = {
  level: z.nullable(z.int()),
  depth: z.nullable(z.enum(DEPTHS)),
  target: z.nullable(z.int()),
  notApplicable: z.boolean(),
  notApplicableReason: z.string(),
  importance: z.int(),
  confidence: z.nullable(z.enum(CONFIDENCES)),
  note: z.string(),
  confirmed: z.boolean(),
};
const DETAIL_TYPE = z.nullable(z.string());

/** The type of a rating's field; undefined for what is no field. */
function typeOf(field: string): z.ZodMiniType | undefined {
  if (field in UNTOUCHED) return PLAIN_TYPES[field as keyof typeof UNTOUCHED];
  return isDetailField(field) ? DETAIL_TYPE : undefined;
}

/** Is this a field of a rating, and a value of its type? */
export function isFieldValue(field: string, value: unknown): boolean {
  return typeOf(field)?.safeParse(value).success ?? false;
}

/**
 * A rating as the server tells it, and as a browser keeps it. Fields that this release does not know, from a newer
 * server, are left out; a known field of another type makes it no rating.
 */
export const ratingSchema = z.pipe(
  z.looseObject({ areaId: z.string(), version: z.int(), scoredLevel: z.nullable(z.int()) }),
  z.transform((told, { issues }): Rating => {
    const { areaId, version, scoredLevel, ...rest } = told;
    const known = Object.entries(rest).filter(([field]) => typeOf(field) !== undefined);
    const wrong = known.find(([field, value]) => !isFieldValue(field, value));
    if (wrong) issues.push({ code: 'custom', message: 'is not of its type', path: [wrong[0]], input: told });
    const fields = Object.fromEntries(known) as RatingChanges;
    return { ...UNTOUCHED, ...fields, areaId, version, scoredLevel };
  }),
);
