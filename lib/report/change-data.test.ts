import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildAssessment } from '@/lib/assessment/testing';
import { recordEvent } from '@/lib/audit/mutations';
import type { AuditEvent } from '@/lib/audit/events';
import { db } from '@/lib/db/client';
import { removeMember } from '@/lib/team/member-mutations';
import { administratorScope } from '@/lib/team/testing';
import { buildAction, buildMember, buildRatings } from '@/prisma/builders';
import { getLastChange } from './change-data';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));

const SELLING = 'crm.selling';
const FRAUD = 'erm.fraud-management';
const LONG_AGO = new Date('2020-03-01T10:00:00.000Z');
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let built: Awaited<ReturnType<typeof buildAssessment>>;

/** Everything that was written so far, as if it had been written then. */
async function age(): Promise<void> {
  const { organisationId, scope, campaignId } = built;
  const { assessmentId } = scope;
  await db().campaign.update({ where: { id: campaignId }, data: { createdAt: LONG_AGO } });
  await db().rating.updateMany({ where: { assessmentId }, data: { updatedAt: LONG_AGO } });
  await db().evidence.updateMany({ where: { assessmentId }, data: { addedAt: LONG_AGO } });
  await db().action.updateMany({ where: { assessmentId }, data: { createdAt: LONG_AGO } });
  await db().auditEvent.updateMany({ where: { organisationId }, data: { at: LONG_AGO } });
}

const lastChange = (areaIds: readonly string[] = [SELLING, FRAUD]) =>
  getLastChange(db(), {
    organisationId: built.organisationId,
    assessmentIds: [built.scope.assessmentId],
    areaIds,
  });

const record = (event: AuditEvent) => db().$transaction((write) => recordEvent(write, built.scope, event));

/** Less than a minute ago. */
async function expectNow(moment: Promise<Date>): Promise<void> {
  expect(Math.abs((await moment).getTime() - Date.now())).toBeLessThan(60_000);
}

beforeEach(async () => {
  built = await buildAssessment();
  await buildRatings(db(), built.scope.assessmentId, [{ areaId: SELLING, level: 1 }]);
});

describe('when a report’s data last changed', () => {
  it('is the same however often it is asked, and moves with an answer', async () => {
    await expectNow(lastChange());
    await age();
    expect(await lastChange()).toEqual(LONG_AGO);
    expect(await lastChange()).toEqual(LONG_AGO);
    await buildRatings(db(), built.scope.assessmentId, [{ areaId: FRAUD, level: 2 }]);
    expect(await lastChange([SELLING])).toEqual(LONG_AGO);
    await expectNow(lastChange());
  });

  it('moves with what is taken away or corrected, in the areas of the report', async () => {
    await age();
    const evidence = { evidenceId: built.scope.assessmentId, title: 'Old', url: null, fileName: null };
    const subjectId = built.scope.assessmentId;
    await record({ type: 'evidence_removed', subjectId, areaId: FRAUD, detail: evidence });
    expect(await lastChange([SELLING])).toEqual(LONG_AGO);
    await expectNow(lastChange());
  });

  it.each([
    ['team_renamed', () => built.teamId, { from: 'A', to: 'B' }],
    ['campaign_changed', () => built.campaignId, {}],
  ] as const)('moves with %s', async (type, subject, detail) => {
    await age();
    await record({ type, subjectId: subject(), detail } as AuditEvent);
    await expectNow(lastChange());
  });

  it('stays where it is with what no report shows, and with another assessment', async () => {
    const other = await buildAssessment();
    await buildRatings(db(), other.scope.assessmentId, [{ areaId: SELLING, level: 5 }]);
    await age();
    const subjectId = built.scope.assessmentId;
    const detail = { commentId: subjectId };
    await record({ type: 'comment_added', subjectId, areaId: SELLING, detail });
    await record({ type: 'opinion_saved', subjectId, areaId: SELLING, detail: { from: 1, to: 2 } });
    expect(await lastChange()).toEqual(LONG_AGO);
  });

  it('moves with an action, and on the day from which one is overdue', async () => {
    const { organisationId, scope } = built;
    const plan = { organisationId, assessmentId: scope.assessmentId, areaId: SELLING };
    await expectNow(buildAction(db(), { ...plan, dueOn: dayFromNow(2) }).then(() => lastChange()));
    await buildAction(db(), { ...plan, dueOn: dayFromNow(-90), status: 'done' });
    await age();
    expect(await lastChange()).toEqual(LONG_AGO);
    const late = await buildAction(db(), { ...plan, dueOn: dayFromNow(-3) });
    await age();
    expect((await lastChange()).toISOString()).toBe(`${dayFromNow(-2)}T00:00:00.000Z`);
    await record({
      type: 'improvement_status_set',
      subjectId: late,
      areaId: SELLING,
      detail: { from: 'open', to: 'in_progress' },
    });
    await expectNow(lastChange());
  });

  it('moves when an action of it is deleted, and not for one elsewhere', async () => {
    const { organisationId, scope } = built;
    const other = await buildAssessment();
    await age();
    const remove = async (assessmentId: string, areaId: string) => {
      const planned = { assessmentId, text: 'Train', toLevel: 2 };
      const subjectId = await buildAction(db(), { organisationId, assessmentId, areaId });
      await record({ type: 'improvement_planned', subjectId, areaId, detail: planned });
      await age();
      await db().action.delete({ where: { id: subjectId } });
      await record({ type: 'improvement_deleted', subjectId, areaId, detail: { text: 'Train' } });
    };
    await remove(other.scope.assessmentId, SELLING);
    expect(await lastChange()).toEqual(LONG_AGO);
    await remove(scope.assessmentId, FRAUD);
    expect(await lastChange([SELLING])).toEqual(LONG_AGO);
    await expectNow(lastChange());
  });

  it('moves with a deleted action of which nothing tells whose it was', async () => {
    await age();
    const subjectId = built.campaignId;
    await record({ type: 'improvement_deleted', subjectId, areaId: SELLING, detail: { text: 'Train' } });
    await expectNow(lastChange());
    expect(await lastChange([FRAUD])).toEqual(LONG_AGO);
  });

  it('moves with a person’s removal that leaves an action without owner', async () => {
    const { organisationId, scope } = built;
    const owner = await buildMember(db(), { organisationId });
    const administrator = await administratorScope(
      await buildMember(db(), { organisationId, role: 'owner' }),
    );
    const plan = { organisationId, assessmentId: scope.assessmentId, areaId: SELLING };
    await buildAction(db(), { ...plan, ownerId: scope.memberId });
    const late = await buildMember(db(), { organisationId });
    await age();
    await removeMember(administrator, { memberId: late.memberId });
    expect(await lastChange()).toEqual(LONG_AGO);
    await buildAction(db(), { ...plan, ownerId: owner.memberId });
    await age();
    await removeMember(administrator, { memberId: owner.memberId });
    await expectNow(lastChange());
    expect(await lastChange([FRAUD])).toEqual(LONG_AGO);
  });

  it('moves on the day from which evidence is stale', async () => {
    const { assessmentId } = built.scope;
    const piece = { assessmentId, areaId: SELLING, title: 'Minutes', url: 'https://example.test' };
    await db().evidence.create({ data: { ...piece, datedOn: new Date('2024-02-10') } });
    await db().evidence.create({ data: { ...piece, datedOn: new Date(dayFromNow(-20)) } });
    await age();
    expect((await lastChange()).toISOString()).toBe('2025-08-11T00:00:00.000Z');
  });
});
