import * as z from 'zod/mini';
import { isFieldValue, ratingSchema } from '@/lib/assessment/rating-schema';
import type { Draft, Marks } from './draft';
import { draftKeysOf } from './draft-keys';

/** What one area's place in the storage holds. */
export type KeptDraft = {
  draft: Draft;
  marks: Marks;
  why: string | null;
  /** Told to the other tabs: what the server confirmed, the rating then, and of each field how old a change it covers. */
  settled?: { rating: z.infer<typeof ratingSchema>; until: Record<string, number> } | undefined;
};

const markSchema = z.object({
  version: z.int().check(z.minimum(0)),
  at: z.number(),
  since: z.number(),
  tried: z._default(z.array(z.unknown()), []),
});

const keptSchema = z.object({
  draft: z.record(z.string(), z.unknown()),
  marks: z.record(z.string(), markSchema),
  why: z._default(z.nullable(z.string()), null),
  settled: z.optional(z.object({ rating: ratingSchema, until: z.record(z.string(), z.number()) })),
});

/** Reads what was kept. Fields that are none, or have no mark, are left out; null for what is no draft at all. */
export function parseKept(text: string | null): KeptDraft | null {
  if (text === null) return null;
  try {
    const { draft, marks, ...rest } = keptSchema.parse(JSON.parse(text));
    const fields = Object.keys(draft).filter((field) => marks[field] && isFieldValue(field, draft[field]));
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
    this.prefix = `${draftKeysOf(memberId)}${assessmentId}.`;
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
