import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { whileLocked } from '@/lib/db/testing';
import { buildMember } from '@/prisma/builders';
import { getThreads } from './comment-data';
import { addComment, deleteComment, resolveThread } from './comment-mutations';
import { MOST_COMMENTS } from './discussion-limits';
import { buildAssessment, eventsOf } from './testing';
import type { CommentScope } from './types';

const AREA = 'crm.selling';

let scope: CommentScope;
let colleague: CommentScope;
let campaignId: string;
beforeEach(async () => {
  const house = await buildAssessment();
  ({ campaignId } = house);
  scope = mintScope(house.scope);
  const rater = await buildMember(db(), {
    organisationId: house.organisationId,
    name: 'Rater',
    teams: [{ teamId: house.teamId, role: 'rater' }],
  });
  colleague = mintScope({ ...house.scope, memberId: rater.memberId, teamRole: 'rater' as const });
});

const lockOf = (id: string) => Prisma.sql`select from assessment where id = ${id}::uuid for update`;
const threads = () => getThreads(db(), scope, AREA);
const add = (body: string, parentId?: string, by = scope) => addComment(db(), by, AREA, { body, parentId });
async function opened(body = 'Why not measured?', by = scope): Promise<string> {
  const id = randomUUID();
  await addComment(db(), by, AREA, { id, body });
  return id;
}
const eventTypes = async () => (await eventsOf(scope.assessmentId)).map(({ type }) => type);

test('comment, reply, resolve, reopen: listed with who and when, each recorded', async () => {
  const id = await opened();
  await add('It is, since May.', id, colleague);
  await resolveThread(db(), colleague, AREA, id, true);
  expect(await threads()).toMatchObject([
    {
      id,
      kind: 'comment',
      body: 'Why not measured?',
      author: { memberId: scope.memberId },
      resolvedAt: expect.stringMatching(/Z$/) as string,
      resolvedBy: { name: 'Rater' },
      replies: [{ body: 'It is, since May.', author: { name: 'Rater' } }],
    },
  ]);
  await resolveThread(db(), scope, AREA, id, true);
  await resolveThread(db(), scope, AREA, id, false);
  expect(await threads()).toMatchObject([{ resolvedAt: null, resolvedBy: null }]);
  expect(await eventTypes()).toEqual([
    'comment_added',
    'comment_added',
    'thread_resolved',
    'thread_reopened',
  ]);
});

test('open threads stand before resolved ones', async () => {
  const first = await opened('first');
  await opened('second');
  await resolveThread(db(), scope, AREA, first, true);
  expect((await threads()).map(({ body }) => body)).toEqual(['second', 'first']);
});

test('a reply to a resolved thread opens it again', async () => {
  const id = await opened();
  await resolveThread(db(), scope, AREA, id, true);
  await add('Not quite.', id, colleague);
  expect(await threads()).toMatchObject([{ resolvedAt: null, replies: [{ body: 'Not quite.' }] }]);
});

test('the same comment sent again is there once; another under its id is refused', async () => {
  const id = await opened('once');
  await addComment(db(), scope, AREA, { id, body: 'once' });
  expect(await threads()).toHaveLength(1);
  expect(await eventTypes()).toEqual(['comment_added']);
  for (const [by, body] of [
    [scope, 'twice'],
    [colleague, 'once'],
  ] as const)
    await expect(addComment(db(), by, AREA, { id, body })).rejects.toMatchObject({
      fields: { id: 'must be a new one' },
    });
});

test('a reply to a reply, and to a thread of another area, is refused', async () => {
  const id = await opened();
  const reply = randomUUID();
  await addComment(db(), scope, AREA, { id: reply, parentId: id, body: 'reply' });
  await expect(add('deeper', reply)).rejects.toMatchObject({ code: 'invalid' });
  const elsewhere = addComment(db(), scope, 'crm.order-handling', { parentId: id, body: 'x' });
  await expect(elsewhere).rejects.toMatchObject({ code: 'not_found' });
  await expect(add('x', randomUUID())).rejects.toMatchObject({ code: 'not_found' });
});

describe('deletion', () => {
  test("one's own, unanswered one goes; a reply too", async () => {
    const id = await opened();
    const reply = randomUUID();
    await addComment(db(), colleague, AREA, { id: reply, parentId: id, body: 'reply' });
    await deleteComment(db(), colleague, AREA, reply);
    await deleteComment(db(), scope, AREA, id);
    expect(await threads()).toEqual([]);
    expect((await eventTypes()).slice(2)).toEqual(['comment_deleted', 'comment_deleted']);
  });

  test("not somebody else's, an answered one, one of a resolved thread, nor a remark", async () => {
    const id = await opened();
    await expect(deleteComment(db(), colleague, AREA, id)).rejects.toMatchObject({ code: 'not_found' });
    await add('reply', id, colleague);
    await expect(deleteComment(db(), scope, AREA, id)).rejects.toMatchObject({ code: 'conflict' });
    const settled = await opened('settled');
    await resolveThread(db(), scope, AREA, settled, true);
    await expect(deleteComment(db(), scope, AREA, settled)).rejects.toMatchObject({ code: 'conflict' });
    const remark = await opened('remark');
    await db().comment.update({ where: { id: remark }, data: { kind: 'remark' } });
    await expect(deleteComment(db(), scope, AREA, remark)).rejects.toMatchObject({ code: 'not_found' });
    expect(await threads()).toHaveLength(3);
  });
});

test('a remark is answered and resolved like a thread', async () => {
  const id = await opened('Say more.', colleague);
  await db().comment.update({ where: { id }, data: { kind: 'remark' } });
  await add('Done.', id);
  await resolveThread(db(), scope, AREA, id, true);
  expect(await threads()).toMatchObject([{ kind: 'remark', resolvedAt: expect.any(String) as string }]);
});

test('who left the organisation is no longer named, what they said stays', async () => {
  await opened('said', colleague);
  await db().member.delete({ where: { id: colleague.memberId } });
  expect(await threads()).toMatchObject([{ body: 'said', author: null }]);
});

test.each([
  ['in_progress', 'open', true],
  ['submitted', 'open', true],
  ['returned', 'open', true],
  ['accepted', 'open', false],
  ['in_progress', 'closed', false],
  ['in_progress', 'draft', false],
] as const)('an assessment %s in a campaign %s takes comments: %s', async (state, campaignState, isOpen) => {
  const id = await opened();
  await db().assessment.update({ where: { id: scope.assessmentId }, data: { state } });
  await db().campaign.update({ where: { id: campaignId }, data: { state: campaignState } });
  for (const write of [
    () => add('more'),
    () => resolveThread(db(), scope, AREA, id, true),
    () => resolveThread(db(), scope, AREA, id, false),
    () => deleteComment(db(), scope, AREA, id),
  ]) {
    if (isOpen) await write();
    else await expect(write()).rejects.toMatchObject({ code: 'locked' });
  }
});

test.each(['hrm.workforce-strategy', 'no.such-area', 'a\u0000b'])(
  '%j is out of scope: nothing there',
  async (areaId) => {
    await expect(addComment(db(), scope, areaId, { body: 'x' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(getThreads(db(), scope, areaId)).rejects.toMatchObject({ code: 'not_found' });
  },
);

test("another organisation's scope reaches nothing", async () => {
  const id = await opened();
  const other = await buildAssessment();
  const forged: CommentScope = mintScope({ ...scope, organisationId: other.organisationId });
  await expect(getThreads(db(), forged, AREA)).rejects.toMatchObject({ code: 'not_found' });
  await expect(addComment(db(), forged, AREA, { body: 'x' })).rejects.toMatchObject({ code: 'not_found' });
  await expect(deleteComment(db(), forged, AREA, id)).rejects.toMatchObject({ code: 'not_found' });
  const theirs: CommentScope = mintScope(other.scope);
  await expect(resolveThread(db(), theirs, AREA, id, true)).rejects.toMatchObject({ code: 'not_found' });
  await expect(addComment(db(), theirs, AREA, { parentId: id, body: 'x' })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test(`an area takes ${MOST_COMMENTS} comments, also when two come at once`, async () => {
  const { assessmentId } = scope;
  await db().comment.createMany({
    data: Array.from({ length: MOST_COMMENTS - 1 }, () => ({ assessmentId, areaId: AREA, body: 'x' })),
  });
  const both = await whileLocked(lockOf(assessmentId), 2, () => [add('last'), add('one too many')]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await db().comment.count({ where: { assessmentId } })).toBe(MOST_COMMENTS);
});
