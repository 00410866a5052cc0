import { z } from 'zod';
import { isDetailField } from '@/lib/assessment/detail-fields';
import { CONFIDENCES, DEPTHS } from '@/lib/assessment/constants';
import { ratingSchema } from '@/lib/assessment/schema';
import type { Draft, Marks } from './draft';

/** What one area's place in the storage holds. */
export type KeptDraft = {
  draft: Draft;
  marks: Marks;
  why: string | null;
  /** Told to the other tabs: what the server confirmed, the rating then, and of each field how old a change it covers. */
  settled?: { rating: z.infer<typeof ratingSchema>; until: Record<string, number> } | undefined;
};

/** Types alone: a text over its limit is kept too, for its writer to shorten. */
const plainTypes = {
  level: z.int().nullable(),
  depth: z.enum(DEPTHS).nullable(),
  target: z.int().nullable(),
  notApplicable: z.boolean(),
  notApplicableReason: z.string(),
  importance: z.int(),
  confidence: z.enum(CONFIDENCES).nullable(),
  note: z.string(),
  confirmed: z.boolean(),
};
const detailType = z.string().nullable();

const markSchema = z.object({
  version: z.int().min(0),
  at: z.number(),
  since: z.number(),
  tried: z.array(z.unknown()).default([]),
});

const keptSchema = z.object({
  draft: z.record(z.string(), z.unknown()),
  marks: z.record(z.string(), markSchema),
  why: z.string().nullable().default(null),
  settled: z.object({ rating: ratingSchema, until: z.record(z.string(), z.number()) }).optional(),
});

function isKnown(field: string, value: unknown): boolean {
  const type = field in plainTypes ? plainTypes[field as keyof typeof plainTypes] : undefined;
  return type ? type.safeParse(value).success : isDetailField(field) && detailType.safeParse(value).success;
}

/** Reads what was kept. Fields that are none, or have no mark, are left out; null for what is no draft at all. */
export function parseKept(text: string | null): KeptDraft | null {
  if (text === null) return null;
  try {
    const { draft, marks, ...rest } = keptSchema.parse(JSON.parse(text));
    const fields = Object.keys(draft).filter((field) => marks[field] && isKnown(field, draft[field]));
    const ofFields = <T>(from: Record<string, T>) =>
      Object.fromEntries(fields.map((field) => [field, from[field]]));
    return { draft: ofFields(draft) as Draft, marks: ofFields(marks) as Marks, ...rest };
  } catch {
    return null;
  }
}

/** A browser may refuse access to its storage, so it is asked for inside a try. */
export type StorageSource = () => Storage;

/**
 * What a browser keeps of one member's unsent changes to one assessment: an entry an area, so that two tabs seldom
 * write the same. It is localStorage because that writes before it returns: a change is on disk before it is painted,
 * and other tabs hear of it. Drafts belong to the member who typed them: another one on the same browser neither sees
 * nor sends them.
 */
export class DraftStorage {
  private readonly prefix: string;

  constructor(
    private readonly source: StorageSource,
    memberId: string,
    assessmentId: string,
  ) {
    this.prefix = `tomograph.draft.${memberId}.${assessmentId}.`;
  }

  /** The area that a storage key is about; null when it is none of these. */
  areaOf(key: string): string | null {
    return key.startsWith(this.prefix) ? key.slice(this.prefix.length) : null;
  }

  /** The areas that something is kept of. */
  areaIds(): string[] {
    try {
      const storage = this.source();
      const keys = Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '');
      return keys.flatMap((key) => this.areaOf(key) ?? []);
    } catch {
      return [];
    }
  }

  read(areaId: string): KeptDraft | null {
    try {
      return parseKept(this.source().getItem(this.prefix + areaId));
    } catch {
      return null;
    }
  }

  /** Keeps a draft, or forgets it when nothing is left. False when the browser has no room, or does not let us. */
  keep(areaId: string, kept: KeptDraft): boolean {
    const key = this.prefix + areaId;
    const isEmpty = Object.keys(kept.draft).length === 0;
    // Other tabs hear what was settled, also when nothing of it stays.
    const isWritten = (!isEmpty || kept.settled !== undefined) && this.write(key, kept);
    if (isEmpty) this.write(key, null);
    if (isEmpty || isWritten) return true;
    const former = this.read(areaId);
    // What was kept before gives its room; it comes back only if nothing of it has been confirmed meanwhile.
    this.write(key, null);
    if (this.write(key, kept)) return true;
    if (former && Object.keys(former.draft).every((field) => field in kept.draft)) this.write(key, former);
    return false;
  }

  private write(key: string, kept: KeptDraft | null): boolean {
    try {
      if (kept === null) this.source().removeItem(key);
      else this.source().setItem(key, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }
}
