import { z } from 'zod';
import { frameworkId, nameText } from '@/lib/action/text-schema';
import { MOST_CHANGES } from '@/lib/assessment/constants';
import { linkSchema } from '@/lib/assessment/discussion-schema';
import { MOST_EVIDENCE } from '@/lib/assessment/discussion-limits';
import { ratingBatchSchema } from '@/lib/assessment/schema';
import { campaignSchema } from '@/lib/campaign/schema';
import { EXPORT_FORMAT, LONGEST_FILE_NAME } from './constants';

/** A file's name as browsers give it: shortened, and without what no name should have. */
const fileName = z
  .string('must be given')
  .transform((name) =>
    Array.from(
      name
        .toWellFormed()
        .replace(/\p{C}+/gu, ' ')
        .trim(),
    )
      .slice(0, LONGEST_FILE_NAME)
      .join(''),
  )
  .pipe(nameText(LONGEST_FILE_NAME * 2));

export const fileNameSchema = z.object({ name: fileName });

/** A link to be added to an area; `id` so that the same one sent again adds nothing. */
const newLinkSchema = linkSchema.required({ id: true }).extend({
  areaId: frameworkId('is not an area'),
});

/** `POST …/exchange/apply`: what a preview planned, as it is to be written. */
export const applySchema = z.strictObject({
  fileName,
  changes: ratingBatchSchema.shape.changes.optional(),
  links: z
    .array(newLinkSchema)
    .max(MOST_CHANGES * MOST_EVIDENCE, 'must be fewer')
    .optional(),
});
export type Application = z.output<typeof applySchema>;

const { name, opensOn, closesOn, depth, defaultTarget, groupingTargets } = campaignSchema.shape;

/** The parts of an export that have to be right for it to be read at all. Unknown ones of a newer version pass. */
export const exportSchema = z.looseObject({
  format: z.literal(EXPORT_FORMAT, `must be “${EXPORT_FORMAT}”`),
  edition: z.looseObject({ id: z.string(), hash: z.string() }),
  campaign: z.looseObject({
    name,
    opensOn,
    closesOn,
    depth,
    defaultTarget,
    groupingTargets,
    areas: z
      .array(z.looseObject({ areaId: z.string(), weight: z.int().min(1).max(10) }))
      .min(1)
      .max(MOST_CHANGES),
  }),
  assessment: z.looseObject({ id: z.string(), team: z.looseObject({ name: z.string() }) }),
  answers: z
    .array(
      z.looseObject({
        areaId: z.string(),
        version: z.int().min(0),
        fields: z.record(z.string(), z.unknown()),
        evidence: z.array(z.unknown()).default([]),
      }),
    )
    .max(MOST_CHANGES),
  /** Looked at one by one, and only where they are taken. Exports of older versions have none. */
  actions: z.array(z.unknown(), 'must be a list').default([]),
});
export type AssessmentExport = z.output<typeof exportSchema>;

/** `POST /api/campaigns/import`: which team is to have the assessment, in a campaign of what name. */
export const newCampaignSchema = z.object({
  name: fileName,
  campaignName: campaignSchema.shape.name,
  teamId: z.uuid('must be an id'),
  /** Rows that are wrong are left out; otherwise they are a reason to write nothing. */
  skipWrong: z.enum(['yes', 'no']).default('no'),
});
