import { z } from 'zod';
import { frameworkId } from '@/lib/action/text-schema';
import { LEVELS } from '@/lib/framework/constants';
import { nameSchema } from '@/lib/team/schema';
import { FIRST_DAY, HEAVIEST, LAST_DAY, MOST_AREAS, MOST_REVIEWERS, MOST_TEAMS } from './constants';

const daySchema = z.iso
  .date('must be a date')
  .refine((day) => day >= FIRST_DAY && day <= LAST_DAY, 'must lie between the years 2000 and 2099');

const targetSchema = z.literal(LEVELS, 'must be a whole number from 0 to 5');

const weightSchema = z
  .int(`must be a whole number from 1 to ${HEAVIEST}`)
  .min(1, 'must be at least 1')
  .max(HEAVIEST, `must be at most ${HEAVIEST}`);

const bothDays = z.object({ opensOn: daySchema, closesOn: daySchema });

/** A campaign as its form sends it. Whether edition, areas, groupings and teams exist is checked where it is written. */
export const campaignSchema = z
  .strictObject({
    name: nameSchema,
    editionId: z.string('must be given').regex(/^[a-z0-9.-]{1,100}$/, 'is not an edition'),
    opensOn: daySchema,
    closesOn: daySchema,
    areaIds: z
      .array(frameworkId('is not a process area'))
      .min(1, 'must have at least one process area')
      .max(MOST_AREAS, `must have at most ${MOST_AREAS} process areas`),
    teamIds: z.array(z.uuid('must be an id')).max(MOST_TEAMS, `must have at most ${MOST_TEAMS} teams`),
    defaultTarget: targetSchema,
    /** By horizontal grouping, where the target is not the default. */
    groupingTargets: z.record(z.string(), targetSchema),
    /** What each area is asked in, unless its team chooses otherwise. */
    depth: z.literal(['direct', 'detailed'], 'must be direct or detailed'),
    /** By area in scope, where the weight is not 1. */
    weights: z
      .record(z.string(), weightSchema)
      .transform((weights) =>
        Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight !== 1)),
      ),
    /** Who may accept and return, besides administrators. */
    reviewerIds: z
      .array(z.uuid('must be an id'))
      .max(MOST_REVIEWERS, `must have at most ${MOST_REVIEWERS} people`),
    /** The earlier campaign whose answers the teams start with, not yet confirmed. */
    carriesFromId: z.uuid('must be an id').nullable(),
  })
  .refine(({ opensOn, closesOn }) => closesOn >= opensOn, {
    path: ['closesOn'],
    error: 'must not be before the opening date',
    // Told together with what else is wrong, as soon as both are days.
    when: ({ value }) => bothDays.safeParse(value).success,
  });

export const campaignIdSchema = z.strictObject({ campaignId: z.uuid('must be an id') });

export const campaignChangeSchema = campaignSchema.safeExtend(campaignIdSchema.shape);
