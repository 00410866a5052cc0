import { z } from 'zod';
import { FEWEST_COMPARED, MOST_TEAMS } from '@/lib/campaign/constants';

/** The teams of a comparison, by id: as many as a campaign can have. */
export const comparedTeamsSchema = z
  .array(z.uuid('must be ids of teams'))
  .min(FEWEST_COMPARED, `must be at least ${FEWEST_COMPARED}`)
  .max(MOST_TEAMS, `must be at most ${MOST_TEAMS}`)
  .refine((ids) => new Set(ids).size === ids.length, 'must be different teams');

export const comparisonSchema = z.strictObject({ teams: comparedTeamsSchema });
