import 'server-only';
import { z } from 'zod';
import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { getStoredRatings } from './data';
import { assertAreaInScope } from './discussion-data';
import { HISTORY_PAGE } from './discussion-limits';
import type { HistoryChange, HistoryEntry, HistoryPage } from './discussion-types';
import { ratingAt } from './rating-at';
import type { AssessmentScope, RatingFields } from './types';

/** Ids are PostgreSQL's bigint, told as text. */
const entryIdSchema = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

const detailSchema = z.object({
  changes: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })).default({}),
  why: z.string().optional(),
});

type Row = {
  id: bigint;
  at: Date;
  type: string;
  detail: unknown;
  memberId: string | null;
  name: string | null;
};

/** An entry's id out of an address. @throws AppError not_found for what is none. */
export function readEntryId(given: string): bigint {
  const parsed = entryIdSchema.safeParse(given);
  if (!parsed.success) throw new AppError('not_found');
  return parsed.data;
}

/** What changed the answer of an area: every event on its rating. */
const ofArea = ({ organisationId, assessmentId }: AssessmentScope, areaId: string) => Prisma.sql`
  e.organisation_id = ${organisationId}::uuid and e.subject_id = ${assessmentId}::uuid and e.area_id = ${areaId}
  and e.type like 'rating\\_%'`;

function changesOf(detail: unknown): { changes: HistoryChange[]; why: string | null } {
  const { changes, why = null } = detailSchema.parse(detail);
  return { changes: Object.entries(changes).map(([field, { from, to }]) => ({ field, from, to })), why };
}

/** The entries with the note as it stood after each, from the note that stood after the latest of them. */
function withNotes(rows: readonly Row[], latestNote: string): HistoryEntry[] {
  let note = latestNote;
  return rows.map(({ id, at, type, detail, memberId, name }) => {
    const { changes, why } = changesOf(detail);
    const member = memberId === null || name === null ? null : { memberId, name };
    const entry = { id: String(id), at: at.toISOString(), type, member, changes, why, note };
    const before = changes.find(({ field }) => field === 'note')?.from;
    if (typeof before === 'string') note = before;
    return entry;
  });
}

/** The note of an area as it stood before the entry `before`, or as it is now. */
async function noteBefore(
  db: Queryable,
  scope: AssessmentScope,
  areaId: string,
  before: bigint | null,
): Promise<string> {
  const changed =
    before === null
      ? Prisma.sql`null`
      : Prisma.sql`(select e.detail->'changes'->'note'->>'from' from audit_event e
          where ${ofArea(scope, areaId)} and e.id >= ${before} and e.detail->'changes' ? 'note'
          order by e.id limit 1)`;
  const [found] = await db.$queryRaw<{ note: string }[]>`
    select coalesce(${changed}, (select note from rating where assessment_id = ${scope.assessmentId}::uuid
      and area_id = ${areaId}), '') as note`;
  return found?.note ?? '';
}

/**
 * A page of an answer's history, the latest first: with `before`, what is older than that entry.
 * @throws AppError not_found
 */
export async function getHistory(
  db: Queryable,
  scope: AssessmentScope,
  areaId: string,
  before: bigint | null,
): Promise<HistoryPage> {
  await assertAreaInScope(db, scope, areaId);
  const older = before === null ? Prisma.empty : Prisma.sql`and e.id < ${before}`;
  const [rows, note] = await Promise.all([
    db.$queryRaw<Row[]>`
      select e.id, e.at, e.type, e.detail, m.id as "memberId", account.name
      from audit_event e
      left join member m on m.id = e.member_id and m.organisation_id = e.organisation_id
      left join account on account.id = m.account_id
      where ${ofArea(scope, areaId)} ${older}
      order by e.id desc limit ${HISTORY_PAGE + 1}`,
    noteBefore(db, scope, areaId, before),
  ]);
  const entries = withNotes(rows.slice(0, HISTORY_PAGE), note);
  return { entries, nextBefore: rows.length > HISTORY_PAGE ? (entries.at(-1)?.id ?? null) : null };
}

/** An area's whole answer as it stood after an entry of its history. @throws AppError not_found */
export async function getRatingAt(
  db: PrismaClient,
  scope: AssessmentScope,
  areaId: string,
  entryId: bigint,
): Promise<RatingFields> {
  await assertAreaInScope(db, scope, areaId);
  return db.$transaction(
    async (transaction) => {
      const [stored] = await getStoredRatings(transaction, scope, [areaId]);
      const since = await transaction.$queryRaw<{ id: bigint; detail: unknown }[]>`
        select e.id, e.detail from audit_event e
        where ${ofArea(scope, areaId)} and e.id >= ${entryId} order by e.id desc`;
      if (!stored || since.at(-1)?.id !== entryId) throw new AppError('not_found');
      const {
        areaId: _area,
        version: _version,
        scoredLevel: _level,
        fieldVersions: _fields,
        ...fields
      } = stored;
      return ratingAt(
        fields,
        since.slice(0, -1).map(({ detail }) => changesOf(detail).changes),
      );
    },
    // One moment for the answer and its history.
    { isolationLevel: 'RepeatableRead', maxWait: 5_000 },
  );
}
