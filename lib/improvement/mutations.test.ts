import { beforeEach, describe, expect, test } from 'vitest';
import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import { whileLocked } from '@/lib/db/testing';
import { Prisma } from '@/lib/db/generated/client';
import { eventsOf } from '@/lib/assessment/testing';
import { buildAction, buildMember } from '@/prisma/builders';
import { getAction, getActionComments } from './data';
import { changeAction, commentOnAction, deleteAction, setActionStatus } from './mutations';
import { planAction } from './planning-mutations';
import { actionScopeOf, buildPlanning, planOf } from './testing';
import type { ActionScope } from './types';

const AREA = 'crm.selling';

let house: Awaited<ReturnType<typeof buildPlanning>>;
let scope: ActionScope;
beforeEach(async () => {
  house = await buildPlanning();
  scope = actionScopeOf(house.scope, await planAction(db(), house.scope, AREA, planOf()));
});

const current = (of = scope) => getAction(db(), of, '2026-03-01');
const typesOf = async (actionId: string) => (await eventsOf(actionId)).map(({ type }) => type);

/** What somebody of the same team, in another role, may do with the action. */
async function as(teamRole: 'rater' | 'viewer'): Promise<ActionScope> {
  const { organisationId, teamId } = house;
  const { memberId } = await buildMember(db(), { organisationId, teams: [{ teamId, role: teamRole }] });
  return actionScopeOf(mintScope({ ...house.scope, memberId, teamRole }), scope.actionId);
}

describe('changing', () => {
  test('raises the version and records what changed; the same again is nothing', async () => {
    await changeAction(db(), scope, 1, planOf({ toLevel: 4, dueOn: '2026-05-01' }));
    await changeAction(db(), scope, 2, planOf({ toLevel: 4, dueOn: '2026-05-01' }));
    expect(await current()).toMatchObject({ toLevel: 4, dueOn: '2026-05-01', version: 2 });
    const events = await eventsOf(scope.actionId);
    expect(events.map(({ type }) => type)).toEqual(['improvement_planned', 'improvement_changed']);
    expect(events[1]?.detail).toEqual({
      changes: { toLevel: { from: 2, to: 4 }, dueOn: { from: null, to: '2026-05-01' } },
    });
  });

  test('a conflict tells the current one, and writes nothing', async () => {
    await changeAction(db(), scope, 1, planOf({ text: 'Theirs', dueOn: '2026-05-01' }));
    const late = changeAction(db(), scope, 1, planOf({ text: 'Mine' }));
    await expect(late).rejects.toMatchObject({
      code: 'conflict',
      extra: { action: { text: 'Theirs', version: 2 } },
      message: expect.stringContaining('open, due 1 May 2026, with the text “Theirs”.'),
    });
    await expect(setActionStatus(db(), scope, 1, 'done')).rejects.toMatchObject({ code: 'conflict' });
    expect(await current()).toMatchObject({ text: 'Theirs', version: 2, status: 'open' });
    expect(await typesOf(scope.actionId)).toHaveLength(2);
  });

  test('of two at once from the same version, one wins and one is told', async () => {
    const lock = Prisma.sql`select id from action where id = ${scope.actionId}::uuid for update`;
    const outcomes = await whileLocked(lock, 2, () =>
      ['One', 'Two'].map((text) => changeAction(db(), scope, 1, planOf({ text }))),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await current()).version).toBe(2);
  });

  test('an owner who left the team may stay; nobody new from outside comes', async () => {
    const { memberId } = await buildMember(db(), { organisationId: house.organisationId });
    await db().action.update({ where: { id: scope.actionId }, data: { ownerId: memberId } });
    await changeAction(db(), scope, 1, planOf({ ownerId: memberId, text: 'Still theirs' }));
    expect((await current()).owner?.memberId).toBe(memberId);
  });
});

describe('status and comments', () => {
  test('are the owner’s too, who may do nothing else', async () => {
    const viewer = await as('viewer');
    await expect(setActionStatus(db(), viewer, 1, 'done')).rejects.toMatchObject({ code: 'not_found' });
    await expect(commentOnAction(db(), viewer, 'Said')).rejects.toMatchObject({ code: 'not_found' });
    const { memberId } = viewer.assessment;
    await changeAction(db(), scope, 1, planOf({ ownerId: memberId }));
    await setActionStatus(db(), viewer, 2, 'in_progress');
    await commentOnAction(db(), viewer, 'Half of it is done.');
    await expect(changeAction(db(), viewer, 3, planOf())).rejects.toMatchObject({ code: 'not_found' });
    await expect(deleteAction(db(), viewer)).rejects.toMatchObject({ code: 'not_found' });
    expect(await current(viewer)).toMatchObject({
      status: 'in_progress',
      version: 3,
      comments: 1,
      rights: { canChange: false, canProgress: true, canDelete: false },
    });
    expect(await getActionComments(db(), viewer)).toMatchObject([{ body: 'Half of it is done.' }]);
    expect((await typesOf(scope.actionId)).slice(2)).toEqual([
      'improvement_status_set',
      'improvement_commented',
    ]);
  });

  test('the day when it was done is kept, and forgotten when it is opened again', async () => {
    const doneAt = async () =>
      (await db().action.findUniqueOrThrow({ where: { id: scope.actionId } })).doneAt;
    await setActionStatus(db(), scope, 1, 'done');
    expect(await doneAt()).toBeInstanceOf(Date);
    await setActionStatus(db(), scope, 1, 'done');
    await setActionStatus(db(), scope, 2, 'open');
    expect(await doneAt()).toBeNull();
    expect(await typesOf(scope.actionId)).toHaveLength(3);
  });
});

describe('deleting', () => {
  test('while it is open, by the lead or who planned it', async () => {
    const rater = await as('rater');
    await expect(deleteAction(db(), rater)).rejects.toMatchObject({ code: 'not_found' });
    const own = await buildAction(db(), {
      organisationId: house.organisationId,
      assessmentId: house.scope.assessmentId,
      areaId: AREA,
      createdById: rater.assessment.memberId,
    });
    await deleteAction(db(), actionScopeOf(rater.assessment, own));
    await deleteAction(db(), scope);
    await expect(current()).rejects.toMatchObject({ code: 'not_found' });
    expect(await typesOf(scope.actionId)).toEqual(['improvement_planned', 'improvement_deleted']);
  });

  test('not once it was begun', async () => {
    await setActionStatus(db(), scope, 1, 'in_progress');
    await expect(deleteAction(db(), scope)).rejects.toMatchObject({ code: 'not_found' });
    expect((await current()).status).toBe('in_progress');
  });
});

test("another organisation's scope reaches nothing", async () => {
  const other = await buildPlanning();
  const forged = actionScopeOf(other.scope, scope.actionId);
  const outside = mintScope<'assessment', typeof house.scope>({
    ...house.scope,
    organisationId: other.organisationId,
  });
  for (const bad of [forged, actionScopeOf(outside, scope.actionId)]) {
    await expect(current(bad)).rejects.toMatchObject({ code: 'not_found' });
    for (const write of [
      () => changeAction(db(), bad, 1, planOf()),
      () => setActionStatus(db(), bad, 1, 'done'),
      () => commentOnAction(db(), bad, 'Said'),
      () => deleteAction(db(), bad),
    ])
      await expect(write()).rejects.toMatchObject({ code: 'not_found' });
  }
});
