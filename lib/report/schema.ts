import { z } from 'zod';
import { comparedTeamsSchema } from '@/lib/comparison/schema';
import { REPORT_EXTENSIONS } from './constants';

/** More than the longest id of a grouping. In characters. */
const LONGEST_GROUPING_ID = 200;

const groupingId = z.string().min(1).max(LONGEST_GROUPING_ID).nullable();

/** What somebody asks for: a report of a campaign's teams, all or these by id, or of one grouping in it. */
export const reportRequestSchema = z.strictObject({
  format: z.enum(REPORT_EXTENSIONS, `must be one of ${REPORT_EXTENSIONS.join(', ')}`),
  grouping: groupingId.default(null),
  teams: comparedTeamsSchema.nullable().default(null),
});

/**
 * What a job of the queue holds: everything else is in the request's row. No teams are all of them, also in a job that
 * waits since before teams could be chosen.
 */
export const reportJobSchema = z.object({
  reportId: z.uuid(),
  groupingId,
  teamIds: z.array(z.uuid()).nullable().default(null),
});

export type ReportRequest = z.output<typeof reportRequestSchema>;
export type ReportJob = z.output<typeof reportJobSchema>;
