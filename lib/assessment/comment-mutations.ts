import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { AppError } from '@/lib/errors';
import { MOST_COMMENTS } from './discussion-limits';
import { writeAroundArea } from './discussion-mutations';
import type { CommentScope } from './types';

export type NewComment = { id?: string | undefined; parentId?: string | undefined; body: string };

/** A comment of an area, for a write. */
function findComment(
  transaction: Prisma.TransactionClient,
  { assessmentId }: CommentScope,
  areaId: string,
  id: string,
) {
  return transaction.comment.findFirst({
    where: { id, assessmentId, areaId },
    select: { kind: true, parentId: true, authorId: true, body: true, resolvedAt: true },
  });
}

/** The thread that a reply goes to. */
async function requireThread(
  transaction: Prisma.TransactionClient,
  scope: CommentScope,
  areaId: string,
  id: string,
) {
  const thread = await findComment(transaction, scope, areaId, id);
  if (!thread) throw new AppError('not_found', 'This thread is gone: its author took it back.');
  if (thread.parentId !== null)
    throw new AppError('invalid', undefined, { parentId: 'must be the first comment of a thread' });
  return thread;
}

/** Is it the same comment of the same person, sent again? @throws AppError invalid when the id is taken otherwise. */
async function isRepeated(
  transaction: Prisma.TransactionClient,
  scope: CommentScope,
  areaId: string,
  { id, parentId, body }: NewComment & { id: string },
): Promise<boolean> {
  const taken = await transaction.comment.findUnique({ where: { id }, select: { id: true } });
  if (!taken) return false;
  const known = await findComment(transaction, scope, areaId, id);
  const isSame =
    known?.authorId === scope.memberId && known.parentId === (parentId ?? null) && known.body === body;
  if (!isSame) throw new AppError('invalid', undefined, { id: 'must be a new one' });
  return true;
}

/**
 * Adds a comment, which opens a thread, or with `parentId` a reply; a reply to a resolved thread opens it again.
 * The same comment sent again with its `id` adds nothing.
 * @throws AppError not_found, locked, invalid
 */
export async function addComment(
  db: PrismaClient,
  scope: CommentScope,
  areaId: string,
  comment: NewComment,
): Promise<void> {
  const { id = randomUUID(), parentId, body } = comment;
  const { assessmentId, memberId } = scope;
  await writeAroundArea(db, scope, areaId, 'comments', async (transaction) => {
    if (await isRepeated(transaction, scope, areaId, { id, parentId, body })) return { event: null };
    if (parentId !== undefined) await requireThread(transaction, scope, areaId, parentId);
    const said = await transaction.comment.count({ where: { assessmentId, areaId } });
    if (said >= MOST_COMMENTS) {
      const message = `An area takes at most ${MOST_COMMENTS} comments. Delete what is settled.`;
      throw new AppError('invalid', message, { body: 'is one comment too many' });
    }
    await transaction.comment.create({
      data: { id, assessmentId, areaId, authorId: memberId, parentId: parentId ?? null, body },
      select: { id: true },
    });
    if (parentId !== undefined)
      await transaction.comment.update({
        where: { id: parentId },
        data: { resolvedAt: null, resolvedById: null },
        select: { id: true },
      });
    const detail = { commentId: id, ...(parentId !== undefined && { parentId }) };
    return { event: { type: 'comment_added', subjectId: assessmentId, areaId, detail } };
  });
}

/** Settles a thread, or takes it up again. To what it already is changes nothing. @throws AppError not_found, locked, invalid */
export async function resolveThread(
  db: PrismaClient,
  scope: CommentScope,
  areaId: string,
  commentId: string,
  isResolved: boolean,
): Promise<void> {
  const { assessmentId, memberId } = scope;
  await writeAroundArea(db, scope, areaId, 'comments', async (transaction) => {
    const thread = await requireThread(transaction, scope, areaId, commentId);
    if ((thread.resolvedAt !== null) === isResolved) return { event: null };
    await transaction.comment.update({
      where: { id: commentId },
      data: isResolved
        ? { resolvedAt: new Date(), resolvedById: memberId }
        : { resolvedAt: null, resolvedById: null },
      select: { id: true },
    });
    const type = isResolved ? 'thread_resolved' : 'thread_reopened';
    return { event: { type, subjectId: assessmentId, areaId, detail: { commentId } } };
  });
}

/**
 * Takes back one's own comment, as long as nobody replied and its thread is open: what others answered keeps its sense,
 * and what was settled stays as it was settled. A reviewer's remark stays.
 * @throws AppError not_found (also when it is not one's own), conflict, locked
 */
export async function deleteComment(
  db: PrismaClient,
  scope: CommentScope,
  areaId: string,
  commentId: string,
): Promise<void> {
  const { assessmentId, memberId } = scope;
  await writeAroundArea(db, scope, areaId, 'comments', async (transaction) => {
    const comment = await findComment(transaction, scope, areaId, commentId);
    if (comment?.authorId !== memberId || comment.kind === 'remark') throw new AppError('not_found');
    const thread =
      comment.parentId === null ? comment : await findComment(transaction, scope, areaId, comment.parentId);
    if (thread?.resolvedAt)
      throw new AppError('conflict', 'Its thread is resolved. Open it again to delete this.');
    const replies = await transaction.comment.count({ where: { parentId: commentId } });
    if (replies > 0) throw new AppError('conflict', 'Somebody replied to this, so it stays.');
    await transaction.comment.delete({ where: { id: commentId }, select: { id: true } });
    return { event: { type: 'comment_deleted', subjectId: assessmentId, areaId, detail: { commentId } } };
  });
}
