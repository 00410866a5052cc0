import { z } from 'zod';
import { frameworkId, plainText } from '@/lib/action/text-schema';
import { ACTION_STATUSES, EFFORTS, LONGEST_ACTION_COMMENT, LONGEST_ACTION_TEXT } from './constants';

/** Of ISO/IEC 33020. */
const HIGHEST_LEVEL = 5;
const LEVEL_RULE = 'must be a whole number from 0 to 5';
const level = z.int(LEVEL_RULE).min(0, LEVEL_RULE).max(HIGHEST_LEVEL, LEVEL_RULE);

/** Is it a day that the calendar has? Not each of the form is: 2026-02-30. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const dueDay = z
  .string('must be a date')
  .regex(/^20\d{2}-\d{2}-\d{2}$/, 'must be a date from 2000 to 2099, as YYYY-MM-DD')
  .refine(isDay, 'must be a day of the calendar');

const said = (longest: number, message: string) => plainText(longest).pipe(z.string().trim().min(1, message));

const workFields = {
  text: said(LONGEST_ACTION_TEXT, 'must say what is to be done'),
  fromLevel: level,
  toLevel: level,
  dueOn: dueDay.nullable(),
  effort: z.literal(EFFORTS, 'must be small, medium or large'),
};
const planFields = { ...workFields, ownerId: z.uuid('must be a person').nullable() };
const areaId = frameworkId('is not an area');
const status = z.literal(ACTION_STATUSES, 'must be open, in progress, done or dropped');

const rises = ({ fromLevel, toLevel }: { fromLevel: number; toLevel: number }) => toLevel > fromLevel;
const RISES = { path: ['toLevel'], error: 'must be above the level that it starts from' };

const actionId = z.uuid('must be an id');
const version = z.int('must be the version last seen').min(1, 'must be the version last seen');

export const actionIdSchema = z.strictObject({ actionId });

export const planActionSchema = z
  .strictObject({
    assessmentId: z.uuid('must be an id'),
    areaId,
    ...planFields,
  })
  .refine(rises, RISES);

export const changeActionSchema = z.strictObject({ actionId, version, ...planFields }).refine(rises, RISES);

export const statusSchema = z.strictObject({ actionId, version, status });

/** An action of another instance, under the rules of one that is planned here. Fields of a newer version pass. */
export const portableActionSchema = z
  .object({ areaId, ...workFields, status }, 'must be an action')
  .refine(rises, RISES);

export const actionCommentSchema = z.strictObject({
  actionId,
  body: said(LONGEST_ACTION_COMMENT, 'must say something'),
});
