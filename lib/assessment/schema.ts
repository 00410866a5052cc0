import { z } from 'zod';
import { frameworkId, plainText } from '@/lib/action/text-schema';
import { LEVELS } from '@/lib/framework/constants';
import { ATTRIBUTE_RATINGS } from '@/lib/scoring/attributes';
import {
  CONFIDENCES,
  DEPTHS,
  IMPORTANCES,
  LONGEST_NOTE,
  LONGEST_REASON,
  LONGEST_REMARK,
  LONGEST_WHY,
  MOST_ASSIGNEES,
  MOST_CHANGES,
} from './constants';
import { detailSubject, isDetailField, PROCESS_ANSWERS } from './detail-fields';
import type { RatingChanges } from './types';

const level = z.literal(LEVELS, 'must be a whole number from 0 to 5').nullable();

/** The fields that every rating has, as a change may carry them. */
const plainFieldsSchema = z.strictObject({
  level,
  depth: z.literal(DEPTHS, 'must be direct, detailed or null').nullable(),
  target: level,
  notApplicable: z.boolean('must be true or false'),
  notApplicableReason: plainText(LONGEST_REASON),
  importance: z.literal(IMPORTANCES, 'must be 1, 2 or 3'),
  confidence: z.literal(CONFIDENCES, 'must be low, medium or high').nullable(),
  note: plainText(LONGEST_NOTE),
  confirmed: z.boolean('must be true or false'),
});

const DETAIL_SCHEMAS = {
  attribute: z.literal(ATTRIBUTE_RATINGS, 'must be N, P, L, F or null').nullable(),
  process: z.literal(PROCESS_ANSWERS, 'must be N, P, L, F, not_applicable or null').nullable(),
  reason: plainText(LONGEST_REASON),
};

/** Ten attributes, and two fields for each process of the richest area, with room to spare. */
const MOST_FIELDS = 200;

/** Changed fields of a rating. Whether the area has the processes named is checked where it is written. */
export const ratingChangesSchema = z
  .record(z.string(), z.unknown(), 'must name the changed fields')
  .transform((given, context): RatingChanges => {
    const fields = Object.keys(given);
    const refuse = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message, input: given });
    if (fields.length === 0) refuse([], 'must name at least one field');
    if (fields.length > MOST_FIELDS) refuse([], `must name at most ${MOST_FIELDS} fields`);
    if (fields.length === 0 || fields.length > MOST_FIELDS) return z.NEVER;
    const read = (path: PropertyKey[], schema: z.ZodType, value: unknown) => {
      const parsed = schema.safeParse(value);
      for (const issue of parsed.error?.issues ?? []) {
        const unknown = issue.code === 'unrecognized_keys' ? issue.keys : null;
        if (unknown) for (const key of unknown) refuse([...path, key], 'is not a known field');
        else refuse([...path, ...issue.path], issue.message);
      }
      return parsed.data;
    };
    const plain = Object.fromEntries(
      fields.filter((field) => !isDetailField(field)).map((f) => [f, given[f]]),
    );
    const details = fields.flatMap((field) => {
      const subject = detailSubject(field);
      return subject ? [[field, read([field], DETAIL_SCHEMAS[subject.kind], given[field])]] : [];
    });
    return {
      ...(read([], plainFieldsSchema.partial(), plain) as RatingChanges),
      ...Object.fromEntries(details),
    };
  });

/**
 * `PUT …/ratings/{areaId}`: the fields that changed, the version of the rating that they were changed from, and why,
 * where somebody said so.
 */
export const ratingChangeSchema = z.strictObject({
  version: z.int('must be the version last seen, 0 for an untouched area').min(0, 'must not be negative'),
  changes: ratingChangesSchema,
  why: plainText(LONGEST_WHY).optional(),
});

/** `POST …/ratings`: changes of several areas, saved together or not at all. */
export const ratingBatchSchema = z.strictObject({
  changes: z
    .array(ratingChangeSchema.extend({ areaId: frameworkId('is not an area') }))
    .min(1, 'must have at least one change')
    .max(MOST_CHANGES, `must have at most ${MOST_CHANGES} changes`)
    .refine(
      (changes) => new Set(changes.map(({ areaId }) => areaId)).size === changes.length,
      'must name each area once',
    ),
});

export const assessmentIdSchema = z.strictObject({ assessmentId: z.uuid('must be an id') });

const areaIdSchema = frameworkId('is not an area');
const remarkSchema = plainText(LONGEST_REMARK).pipe(z.string().trim().min(1, 'must say what to change'));

export const returnSchema = assessmentIdSchema.extend({
  remark: remarkSchema,
  /** On single areas in scope, by area id. */
  remarks: z
    .record(areaIdSchema, remarkSchema)
    .refine((remarks) => Object.keys(remarks).length <= MOST_CHANGES, `must be at most ${MOST_CHANGES}`)
    .default({}),
});

/** Who is to answer which areas: exactly these people, these as well, or these no more. */
export const assignSchema = assessmentIdSchema
  .extend({
    areaIds: z
      .array(areaIdSchema)
      .min(1, 'must have at least one area')
      .max(MOST_CHANGES, `must have at most ${MOST_CHANGES} areas`),
    memberIds: z
      .array(z.uuid('must be an id'))
      .max(MOST_ASSIGNEES, `must have at most ${MOST_ASSIGNEES} people`),
    mode: z.enum(['set', 'add', 'remove'], 'must be set, add or remove'),
  })
  .refine(({ mode, memberIds }) => mode === 'set' || memberIds.length > 0, {
    path: ['memberIds'],
    error: 'must have at least one person',
  });
