import { beforeEach, describe, expect, test } from 'vitest';
import { eventsOf } from '@/lib/assessment/testing';
import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import { buildMember } from '@/prisma/builders';
import { getAction, getAssessmentActions } from './data';
import { planAction, planActions } from './planning-mutations';
import { actionScopeOf, buildPlanning, planOf } from './testing';
import type { PortableAction } from './types';

const AREA = 'crm.selling';

let house: Awaited<ReturnType<typeof buildPlanning>>;
beforeEach(async () => {
  house = await buildPlanning();
});

describe('planning', () => {
  test('keeps the plan, open, with its event', async () => {
    const plan = planOf({ ownerId: house.lead.memberId, dueOn: '2026-04-30', effort: 'large', toLevel: 3 });
    const id = await planAction(db(), house.scope, AREA, plan);
    expect(await getAction(db(), actionScopeOf(house.scope, id), '2026-03-01')).toMatchObject({
      text: plan.text,
      fromLevel: 1,
      toLevel: 3,
      dueOn: '2026-04-30',
      effort: 'large',
      status: 'open',
      version: 1,
      areaId: AREA,
      areaName: 'Selling',
      comments: 0,
      isOverdue: false,
      owner: { memberId: house.lead.memberId },
    });
    expect(await eventsOf(id)).toMatchObject([
      { type: 'improvement_planned', areaId: AREA, memberId: house.lead.memberId, detail: { toLevel: 3 } },
    ]);
  });

  test('not for an area that is not asked, nor by an outsider’s scope, nor in a draft', async () => {
    const elsewhere = planAction(db(), house.scope, 'hrm.workforce-strategy', planOf());
    await expect(elsewhere).rejects.toMatchObject({ code: 'not_found' });
    const other = await buildPlanning();
    const forged = Object.assign(mintScope<'planning', object>({}), house.scope, {
      organisationId: other.organisationId,
    });
    await expect(planAction(db(), forged, AREA, planOf())).rejects.toMatchObject({ code: 'not_found' });
    await db().campaign.update({ where: { id: house.campaignId }, data: { state: 'draft' } });
    await expect(planAction(db(), house.scope, AREA, planOf())).rejects.toMatchObject({ code: 'locked' });
  });

  test('an accepted assessment takes actions still: that is when they are planned', async () => {
    await db().assessment.update({ where: { id: house.scope.assessmentId }, data: { state: 'accepted' } });
    await expect(planAction(db(), house.scope, AREA, planOf())).resolves.toEqual(expect.any(String));
  });

  test('only a member of the team owns it', async () => {
    const { organisationId } = house;
    const outsider = await buildMember(db(), { organisationId, role: 'analyst' });
    const stranger = (await buildPlanning()).lead;
    for (const { memberId: ownerId } of [outsider, stranger]) {
      await expect(planAction(db(), house.scope, AREA, planOf({ ownerId }))).rejects.toMatchObject({
        code: 'invalid',
        fields: { ownerId: 'must be a member of the team' },
      });
    }
    expect(await db().action.count({ where: { assessmentId: house.scope.assessmentId } })).toBe(0);
  });

  test('fifty for an area, and not one more', async () => {
    const { assessmentId, organisationId } = house.scope;
    await db().action.createMany({
      data: Array.from({ length: 50 }, () => ({
        assessmentId,
        organisationId,
        areaId: AREA,
        text: 'More',
        fromLevel: 0,
        toLevel: 1,
      })),
    });
    await expect(planAction(db(), house.scope, AREA, planOf())).rejects.toMatchObject({ code: 'invalid' });
    await expect(planAction(db(), house.scope, 'crm.order-handling', planOf())).resolves.toBeDefined();
  });
});

describe('taking actions of another instance', () => {
  const { ownerId: _, ...work } = planOf();
  const taken = (given: Partial<PortableAction> = {}): PortableAction => ({
    ...work,
    areaId: AREA,
    status: 'open' as const,
    ...given,
  });
  const stored = () => getAssessmentActions(db(), house.scope, '2026-03-01');

  test('keeps each as far as it had got, nobody’s, with the events that lead there', async () => {
    await planActions(db(), house.scope, [
      taken({ text: 'Later', dueOn: '2026-05-01', effort: 'large', toLevel: 5 }),
      taken({ text: 'Done', areaId: 'crm.order-handling', dueOn: '2026-04-01', status: 'done' }),
    ]);
    const [done, later] = await stored();
    expect(later).toMatchObject({
      text: 'Later',
      dueOn: '2026-05-01',
      effort: 'large',
      fromLevel: 1,
      toLevel: 5,
      status: 'open',
      areaId: AREA,
      owner: null,
      version: 1,
    });
    expect(done).toMatchObject({ areaId: 'crm.order-handling', status: 'done', owner: null });
    const row = await db().action.findFirstOrThrow({ where: { id: done?.id ?? '' } });
    expect(row.doneAt).toBeInstanceOf(Date);
    const { memberId } = house.lead;
    expect(await eventsOf(later?.id ?? '')).toMatchObject([{ type: 'improvement_planned', memberId }]);
    expect(await eventsOf(done?.id ?? '')).toMatchObject([
      { type: 'improvement_planned', memberId, detail: { text: 'Done' } },
      { type: 'improvement_status_set', memberId, detail: { from: 'open', to: 'done' } },
    ]);
  });

  test('is all or nothing: an area that is not asked, a draft, one too many with what is there', async () => {
    const good = taken();
    const strange = taken({ areaId: 'hrm.workforce-strategy' });
    const planned = planActions(db(), house.scope, [good, strange]);
    await expect(planned).rejects.toMatchObject({ code: 'not_found' });
    await planAction(db(), house.scope, AREA, planOf());
    const fifty = Array.from({ length: 50 }, () => taken());
    await expect(planActions(db(), house.scope, fifty)).rejects.toMatchObject({ code: 'invalid' });
    await db().campaign.update({ where: { id: house.campaignId }, data: { state: 'draft' } });
    await expect(planActions(db(), house.scope, [good])).rejects.toMatchObject({ code: 'locked' });
    expect(await stored()).toHaveLength(1);
  });

  test('is undone with the transaction that it is part of', async () => {
    const failure = new Error('Afterwards');
    const failing = db().$transaction(async (transaction) => {
      await planActions(transaction, house.scope, [taken()]);
      throw failure;
    });
    await expect(failing).rejects.toBe(failure);
    expect(await stored()).toEqual([]);
  });
});
