import { z } from 'zod';
import { LEVELS } from '@/lib/framework/constants';
import { CONFIDENCES, IMPORTANCES, LONGEST_NOTE, LONGEST_REASON, LONGEST_REMARK } from './constants';

/** Line feeds and tabs are text; other control characters are damage, or an attack on whatever prints them. */
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Text that people typed: any script, no control characters, no half of a character. */
const plainText = (longest: number) =>
  z
    .string('must be text')
    .transform((text) => text.replace(/\r\n?/g, '\n'))
    .refine((text) => text.length <= longest, `must have at most ${longest} characters`)
    .refine((text) => !CONTROL_CHARACTERS.test(text), 'must not contain control characters')
    .refine((text) => text.isWellFormed(), 'must be well-formed Unicode');

const level = z.literal(LEVELS, 'must be a whole number from 0 to 5').nullable();

/** The fields of a rating that a change may carry. */
export const ratingFieldsSchema = z.strictObject({
  level,
  target: level,
  notApplicable: z.boolean('must be true or false'),
  notApplicableReason: plainText(LONGEST_REASON),
  importance: z.literal(IMPORTANCES, 'must be 1, 2 or 3'),
  confidence: z.literal(CONFIDENCES, 'must be low, medium or high').nullable(),
  note: plainText(LONGEST_NOTE),
});

/** `PUT …/ratings/{areaId}`: the fields that changed, and the version of the rating that they were changed from. */
export const ratingChangeSchema = z.strictObject({
  version: z.int('must be the version last seen, 0 for an untouched area').min(0, 'must not be negative'),
  changes: ratingFieldsSchema
    .partial()
    .refine((changes) => Object.keys(changes).length > 0, 'must name at least one field'),
});

export const assessmentIdSchema = z.strictObject({ assessmentId: z.uuid('must be an id') });

export const returnSchema = assessmentIdSchema.extend({
  remark: plainText(LONGEST_REMARK).pipe(z.string().trim().min(1, 'must say what to change')),
});
