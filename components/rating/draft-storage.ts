import { z } from 'zod';
import { CONFIDENCES } from '@/lib/assessment/constants';
import type { Draft } from './draft';

/** A draft with the version that it was made on. */
export type KeptDraft = { version: number; draft: Draft };

/** Types alone: a text over its limit is kept too, for its writer to shorten. */
const draftSchema = z
  .object({
    level: z.int().nullable(),
    target: z.int().nullable(),
    notApplicable: z.boolean(),
    notApplicableReason: z.string(),
    importance: z.int(),
    confidence: z.enum(CONFIDENCES).nullable(),
    note: z.string(),
  })
  .partial();

const keptSchema = z.record(z.string(), z.object({ version: z.int().min(0), draft: draftSchema }));

/** A browser may refuse access to its storage, so it is asked for inside a try. */
export type StorageSource = () => Storage;

const keyOf = (assessmentId: string) => `tomograph.drafts.${assessmentId}`;

/** The drafts that an earlier visit left in this browser; none where they cannot be read. */
export function readDrafts(storage: StorageSource, assessmentId: string): Record<string, KeptDraft> {
  try {
    const kept = storage().getItem(keyOf(assessmentId));
    return kept === null ? {} : (keptSchema.safeParse(JSON.parse(kept)).data ?? {});
  } catch {
    return {};
  }
}

/** Keeps the drafts in this browser. False when it has no room: then they are on the screen only. */
export function keepDrafts(
  storage: StorageSource,
  assessmentId: string,
  drafts: Record<string, KeptDraft>,
): boolean {
  try {
    if (Object.keys(drafts).length === 0) storage().removeItem(keyOf(assessmentId));
    else storage().setItem(keyOf(assessmentId), JSON.stringify(drafts));
    return true;
  } catch {
    return false;
  }
}
