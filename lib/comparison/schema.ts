import { z } from 'zod';
import { FEWEST_COMPARED, MOST_TEAMS } from '@/lib/campaign/constants';

const teamsSchema = (fewest: number) =>
  z
    .array(z.uuid('must be ids of teams'))
    .min(fewest, `must be at least ${fewest}`)
    .max(MOST_TEAMS, `must be at most ${MOST_TEAMS}`)
    .refine((ids) => new Set(ids).size === ids.length, 'must be different teams');

/** The teams of a comparison, by id: as many as a campaign can have. */
export const comparedTeamsSchema = teamsSchema(FEWEST_COMPARED);

/** At least `fewest` teams. */
export const comparisonSchema = (fewest: number) => z.strictObject({ teams: teamsSchema(fewest) });
