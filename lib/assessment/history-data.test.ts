import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { buildMember, buildRatings } from '@/prisma/builders';
import { mintScope } from '@/lib/auth/mint-scope';
import { HISTORY_PAGE } from './discussion-limits';
import { getHistory, getRatingAt, readEntryId } from './history-data';
import { saveRating } from './rating-mutations';
import { buildAssessment } from './testing';
import type { RatingChanges, RatingScope } from './types';

const AREA = 'crm.selling';

let scope: RatingScope;
beforeEach(async () => {
  ({ scope } = await buildAssessment());
});

let version = 0;
async function save(changes: RatingChanges, why?: string, by = scope) {
  const rating = await saveRating(db(), by, AREA, { version, changes, ...(why !== undefined && { why }) });
  version = rating.version;
  return rating;
}
beforeEach(() => {
  version = 0;
});
const history = (before: bigint | null = null) => getHistory(db(), scope, AREA, before);

test('who, when, from, to, why, and the note as it stood; the latest first', async () => {
  await save({ level: 2, note: 'first' });
  await save({ level: 3 }, 'agreed');
  await save({ note: 'second' });
  const { entries, nextBefore } = await history();
  expect(nextBefore).toBeNull();
  expect(entries).toMatchObject([
    { changes: [{ field: 'note', from: 'first', to: 'second' }], why: null, note: 'second' },
    { changes: [{ field: 'level', from: 2, to: 3 }], why: 'agreed', note: 'first' },
    { member: { memberId: scope.memberId }, note: 'first', at: expect.stringMatching(/Z$/) as string },
  ]);
});

test('the whole answer as it stood after any entry', async () => {
  const states = [
    await save({ level: 2, note: 'first', 'attribute.2.1': 'L' }),
    await save({ level: 4, target: 5, 'attribute.2.1': null }),
    await save({ notApplicable: true, notApplicableReason: 'Sold.' }),
  ];
  const { entries } = await history();
  for (const [place, { level, target, note, notApplicable }] of states.toReversed().entries()) {
    const rating = await getRatingAt(db(), scope, AREA, readEntryId(entries[place]?.id ?? ''));
    expect(rating).toMatchObject({ level, target, note, notApplicable });
  }
  const first = await getRatingAt(db(), scope, AREA, readEntryId(entries[2]?.id ?? ''));
  expect(first['attribute.2.1']).toBe('L');
  expect(Object.keys(first)).not.toContain('version');
});

test('an answer that was there before its history comes out right', async () => {
  await buildRatings(db(), scope.assessmentId, [{ areaId: AREA, level: 1, note: 'imported' }]);
  version = 1;
  await save({ level: 2 });
  await save({ note: 'new' });
  const { entries } = await history();
  expect(entries).toMatchObject([{ note: 'new' }, { note: 'imported' }]);
  const rating = await getRatingAt(db(), scope, AREA, readEntryId(entries[1]?.id ?? ''));
  expect(rating).toMatchObject({ level: 2, note: 'imported' });
});

test('an event of before versions were told reads too', async () => {
  await save({ level: 2 });
  const { organisationId, assessmentId, memberId } = scope;
  await db().auditEvent.create({
    data: {
      organisationId,
      memberId,
      type: 'rating_saved',
      subjectId: assessmentId,
      areaId: AREA,
      detail: { changes: { level: { from: 1, to: 2 } } },
    },
  });
  expect((await history()).entries).toMatchObject([{ changes: [{ field: 'level', from: 1, to: 2 }] }, {}]);
});

test('pages follow each other without a gap, with the note as it stood across them', async () => {
  await save({ note: 'kept' });
  const length = HISTORY_PAGE + 5;
  for (let turn = 1; turn < length; turn += 1)
    // The note changed with the last entry of the first page.
    await save(turn === length - HISTORY_PAGE ? { note: 'late' } : { level: turn % 6 });
  const first = await history();
  expect(first.entries).toHaveLength(HISTORY_PAGE);
  const second = await history(readEntryId(first.nextBefore ?? ''));
  expect(second.nextBefore).toBeNull();
  const ids = [...first.entries, ...second.entries].map(({ id }) => Number(id));
  expect(ids).toHaveLength(length);
  expect(ids).toEqual(ids.toSorted((a, b) => b - a));
  expect(first.entries[0]?.note).toBe('late');
  expect(second.entries[0]?.note).toBe('kept');
}, 60_000);

test('who left is no longer named', async () => {
  const { memberId } = await buildMember(db(), { organisationId: scope.organisationId });
  await save({ level: 2 }, undefined, mintScope({ ...scope, memberId }));
  expect((await history()).entries).toMatchObject([{ member: { memberId } }]);
  await db().member.delete({ where: { id: memberId } });
  expect((await history()).entries).toMatchObject([{ member: null }]);
});

test('tells nothing of other areas, other events, other assessments and other organisations', async () => {
  await save({ level: 2 });
  await saveRating(db(), scope, 'crm.order-handling', { version: 0, changes: { level: 1 } });
  const other = await buildAssessment();
  const { entries } = await history();
  expect(entries).toHaveLength(1);
  const id = readEntryId(entries[0]?.id ?? '');
  await expect(getRatingAt(db(), other.scope, AREA, id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(getRatingAt(db(), scope, 'crm.order-handling', id)).rejects.toMatchObject({
    code: 'not_found',
  });
  expect((await getHistory(db(), other.scope, AREA, null)).entries).toEqual([]);
  const forged: RatingScope = mintScope({ ...scope, organisationId: other.organisationId });
  await expect(getHistory(db(), forged, AREA, null)).rejects.toMatchObject({ code: 'not_found' });
});

test.each(['', '-1', '1.5', 'x', '9'.repeat(30), '1; drop'])('%j is no entry', (given) => {
  expect(() => readEntryId(given)).toThrow();
});
