import * as z from 'zod/mini';

const visitSchema = z.object({ before: z.nullable(z.iso.datetime()), seen: z.iso.datetime() });

/** When this browser had an assessment open: before this visit, and in it. ISO 8601. */
export type Visit = z.infer<typeof visitSchema>;

/** Away for longer begins a new visit; a reload does not. In milliseconds. */
export const VISIT_PAUSE = 30 * 60_000;

/** The visit that `now` belongs to. */
export function visitAt(kept: Visit | null, now: Date): Visit {
  const seen = now.toISOString();
  if (kept === null) return { before: null, seen };
  const isNew = now.getTime() - Date.parse(kept.seen) > VISIT_PAUSE;
  return { before: isNew ? kept.seen : kept.before, seen };
}

const keyOf = (assessmentId: string) => `tomograph.visit.${assessmentId}`;

/** Notes that the assessment is open now, and tells when it was before; null for the first time, or without storage. */
export function noteVisit(storage: () => Storage, assessmentId: string, now: Date): string | null {
  try {
    const text = storage().getItem(keyOf(assessmentId));
    const kept = text === null ? null : (visitSchema.safeParse(JSON.parse(text)).data ?? null);
    const visit = visitAt(kept, now);
    storage().setItem(keyOf(assessmentId), JSON.stringify(visit));
    return visit.before;
  } catch {
    return null;
  }
}
