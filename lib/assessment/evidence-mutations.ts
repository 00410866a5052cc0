import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { toIsoDay } from '@/lib/format/date';
import { LARGEST_STORE, MOST_EVIDENCE } from './discussion-limits';
import { writeAroundArea } from './discussion-mutations';
import type { RatingScope } from './types';

/** `datedOn` is `YYYY-MM-DD`; `id` is the client's, so that the same sent again adds nothing. */
type NewEvidence = { id?: string | undefined; title: string; datedOn: string };
export type NewLink = NewEvidence & { url: string };
export type NewFile = NewEvidence & { name: string; mediaType: string; content: Uint8Array<ArrayBuffer> };

const MIB = 1024 * 1024;
const midnight = (isoDay: string) => new Date(`${isoDay}T00:00:00Z`);
const PIECE = {
  id: true,
  title: true,
  url: true,
  datedOn: true,
  assessmentId: true,
  areaId: true,
  addedById: true,
  file: { select: { name: true } },
} satisfies Prisma.EvidenceSelect;

/** Puts the bytes into the store of the organisation, which is locked so that files coming in at once are all counted. */
async function storeFile(
  transaction: Prisma.TransactionClient,
  { organisationId }: RatingScope,
  { name, mediaType, content }: NewFile,
): Promise<string> {
  const id = randomUUID();
  await transaction.$queryRaw`select from organisation where id = ${organisationId}::uuid for no key update`;
  const stored = await transaction.evidenceFile.aggregate({
    where: { organisationId },
    _sum: { size: true },
  });
  if ((stored._sum.size ?? 0) + content.length > LARGEST_STORE) {
    const most = LARGEST_STORE / MIB;
    const message = `The files of an organisation may have ${most} MiB together, and this one no longer fits. Remove old ones, or give a link.`;
    throw new AppError('too_large', message);
  }
  await transaction.$executeRaw`
    insert into evidence_file (id, organisation_id, name, media_type, size, content)
    values (${id}::uuid, ${organisationId}::uuid, ${name}, ${mediaType}, ${content.length}, ${content})`;
  return id;
}

/**
 * Adds a link or a file to an area. The same piece sent again with its `id` adds nothing.
 * @throws AppError not_found, locked, invalid (too many), too_large (the organisation's store is full)
 */
async function addEvidence(
  db: Queryable,
  scope: RatingScope,
  areaId: string,
  added: NewLink | NewFile,
): Promise<void> {
  const { assessmentId, memberId } = scope;
  const { id = randomUUID(), title, datedOn } = added;
  const url = 'url' in added ? added.url : null;
  await writeAroundArea(db, scope, areaId, 'evidence', async (transaction) => {
    const known = await transaction.evidence.findUnique({ where: { id }, select: PIECE });
    if (known) {
      const isSame =
        known.assessmentId === assessmentId && known.areaId === areaId && known.addedById === memberId;
      if (!isSame || known.url !== url) throw new AppError('invalid', undefined, { id: 'must be a new one' });
      return { event: null };
    }
    if ((await transaction.evidence.count({ where: { assessmentId, areaId } })) >= MOST_EVIDENCE) {
      const message = `An area takes at most ${MOST_EVIDENCE} pieces of evidence. Remove one first.`;
      throw new AppError('invalid', message, { title: 'is one piece too many' });
    }
    const fileId = 'content' in added ? await storeFile(transaction, scope, added) : null;
    await transaction.evidence.create({
      data: { id, assessmentId, areaId, title, url, fileId, datedOn: midnight(datedOn), addedById: memberId },
      select: { id: true },
    });
    const detail = { evidenceId: id, title, url, fileName: 'name' in added ? added.name : null };
    return { event: { type: 'evidence_added', subjectId: assessmentId, areaId, detail } };
  });
}

/** Adds a link: see `addEvidence`. @throws AppError not_found, locked, invalid */
export const addLink = (db: Queryable, scope: RatingScope, areaId: string, link: NewLink) =>
  addEvidence(db, scope, areaId, link);

/** Adds a file, proven to be of its type: see `addEvidence`. @throws AppError not_found, locked, invalid, too_large */
export const addFile = (db: PrismaClient, scope: RatingScope, areaId: string, file: NewFile) =>
  addEvidence(db, scope, areaId, file);

async function requirePiece(
  transaction: Prisma.TransactionClient,
  { assessmentId }: RatingScope,
  areaId: string,
  id: string,
) {
  const piece = await transaction.evidence.findFirst({ where: { id, assessmentId, areaId }, select: PIECE });
  if (!piece) throw new AppError('not_found');
  return piece;
}

/** Corrects a piece's title or date. To what they are changes nothing. @throws AppError not_found, locked */
export async function changeEvidence(
  db: PrismaClient,
  scope: RatingScope,
  areaId: string,
  evidenceId: string,
  change: { title?: string | undefined; datedOn?: string | undefined },
): Promise<void> {
  await writeAroundArea(db, scope, areaId, 'evidence', async (transaction) => {
    const piece = await requirePiece(transaction, scope, areaId, evidenceId);
    const before = { title: piece.title, datedOn: toIsoDay(piece.datedOn) };
    const after = { title: change.title ?? before.title, datedOn: change.datedOn ?? before.datedOn };
    const changes = {
      ...(after.title !== before.title && { title: { from: before.title, to: after.title } }),
      ...(after.datedOn !== before.datedOn && { datedOn: { from: before.datedOn, to: after.datedOn } }),
    };
    if (Object.keys(changes).length === 0) return { event: null };
    await transaction.evidence.update({
      where: { id: evidenceId },
      data: { title: after.title, datedOn: midnight(after.datedOn) },
      select: { id: true },
    });
    const detail = { evidenceId, changes };
    return { event: { type: 'evidence_changed', subjectId: scope.assessmentId, areaId, detail } };
  });
}

/** Takes a piece away; the database takes its file along with the last that refers to it. @throws AppError not_found, locked */
export async function removeEvidence(
  db: PrismaClient,
  scope: RatingScope,
  areaId: string,
  evidenceId: string,
): Promise<void> {
  await writeAroundArea(db, scope, areaId, 'evidence', async (transaction) => {
    const { title, url, file } = await requirePiece(transaction, scope, areaId, evidenceId);
    await transaction.evidence.delete({ where: { id: evidenceId }, select: { id: true } });
    const detail = { evidenceId, title, url, fileName: file?.name ?? null };
    return { event: { type: 'evidence_removed', subjectId: scope.assessmentId, areaId, detail } };
  });
}
