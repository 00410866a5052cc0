import { randomUUID } from 'node:crypto';
import { NextRequest } from 'next/server';
import { describe, expect, it, vi } from 'vitest';
import { POST as apply } from '@/app/api/assessments/[assessmentId]/exchange/apply/route';
import { GET as downloadJson } from '@/app/api/assessments/[assessmentId]/exchange/assessment.json/route';
import { POST as preview } from '@/app/api/assessments/[assessmentId]/exchange/preview/route';
import { buildAssessment, eventsOf } from '@/lib/assessment/testing';
import { planOf } from '@/lib/campaign/testing';
import { db } from '@/lib/db/client';
import { toApplication } from '@/lib/exchange/application';
import { importCampaign } from '@/lib/exchange/mutations';
import type { ImportPreview, NewCampaignPreview } from '@/lib/exchange/types';
import type { PortableAction } from '@/lib/improvement/types';
import { administratorScope, signInAs, signInElsewhere } from '@/lib/team/testing';
import { buildAction, buildMember, ensureEdition } from '@/prisma/builders';
import { POST as previewCampaign } from './preview/route';
import { POST as postImport } from './route';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));

const [SELLING, ORDERS, FRAUD] = ['crm.selling', 'crm.order-handling', 'erm.fraud-management'];
const request = (body?: unknown, query = {}) =>
  new NextRequest(`http://localhost/api/x?${new URLSearchParams({ name: 'export.json', ...query })}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const at = (assessmentId: string) => ({ params: Promise.resolve({ assessmentId }) });
const nowhere = { params: Promise.resolve({}) };

type Export = { answers: unknown[]; actions: (PortableAction & Record<string, unknown>)[] };

async function exportOf(assessmentId: string): Promise<Export> {
  const response = await downloadJson(request(), at(assessmentId));
  expect(response.status).toBe(200);
  return (await response.json()) as Export;
}

/** An assessment with two actions, one of them somebody's and talked about, and its export. */
async function exported() {
  const { scope, lead, organisationId, campaignId } = await buildAssessment();
  const { assessmentId } = scope;
  signInAs(lead);
  const place = { organisationId, assessmentId };
  await buildAction(db(), { ...place, areaId: FRAUD, text: 'Watch it.', status: 'dropped', effort: 'small' });
  const people = { ownerId: lead.memberId, createdById: lead.memberId };
  const planned = { text: 'Decide who decides.', dueOn: '2026-09-30', status: 'done', toLevel: 2 } as const;
  const actionId = await buildAction(db(), { ...place, ...people, areaId: SELLING, ...planned });
  await db().actionComment.create({ data: { actionId, authorId: lead.memberId, body: 'Said aside.' } });
  return { assessmentId, lead, organisationId, campaignId, document: await exportOf(assessmentId) };
}

const previewNew = async (document: unknown) => {
  const response = await previewCampaign(request(document), nowhere);
  expect(response.status).toBe(200);
  return (await response.json()) as NewCampaignPreview;
};
const importTo = (teamId: string, document: unknown, query = {}) =>
  postImport(request(document, { campaignName: 'Taken over', teamId, ...query }), nowhere);
const actionsOf = (organisationId: string) =>
  db().action.findMany({ where: { organisationId }, orderBy: { areaId: 'asc' } });

describe('the actions of an export', () => {
  it('are those on the areas in scope, without people, for whoever reads the assessment', async () => {
    const { assessmentId, lead, organisationId, campaignId, document } = await exported();
    const selling = {
      areaId: SELLING,
      text: 'Decide who decides.',
      fromLevel: 1,
      toLevel: 2,
      dueOn: '2026-09-30',
      effort: 'medium',
      status: 'done',
    };
    const fraud = {
      areaId: FRAUD,
      text: 'Watch it.',
      fromLevel: 1,
      toLevel: 3,
      dueOn: null,
      effort: 'small',
      status: 'dropped',
    };
    expect(document.actions).toEqual([selling, fraud]);
    expect(JSON.stringify(document)).not.toContain(lead.memberId);
    expect(JSON.stringify(document)).not.toContain('Said aside.');
    await db().campaignArea.deleteMany({ where: { campaignId, areaId: FRAUD } });
    signInAs(await buildMember(db(), { organisationId, role: 'analyst' }));
    expect((await exportOf(assessmentId)).actions).toEqual([selling]);
  });

  it('come along into a new campaign, nobody’s, with their events, and go out again the same', async () => {
    const { document } = await exported();
    const { organisationId, teamId, admin } = await signInElsewhere();
    expect((await previewNew(document)).campaign).toMatchObject({ actionCount: 2 });
    expect(await actionsOf(organisationId)).toEqual([]);
    const made = await importTo(teamId, document);
    expect(made.status).toBe(200);
    const { assessmentId } = (await made.json()) as { assessmentId: string };
    const [selling, fraud] = await actionsOf(organisationId);
    expect(selling).toMatchObject({ areaId: SELLING, assessmentId, ownerId: null, status: 'done' });
    expect(selling?.doneAt).toBeInstanceOf(Date);
    const { memberId } = admin;
    expect(await eventsOf(fraud?.id ?? '')).toMatchObject([
      { type: 'improvement_planned', areaId: FRAUD, memberId },
      { type: 'improvement_status_set', areaId: FRAUD, memberId, detail: { from: 'open', to: 'dropped' } },
    ]);
    const again = await exportOf(assessmentId);
    expect(again.actions).toEqual(document.actions);
    expect(again.answers).toEqual(document.answers);
  });

  const bad: [change: Record<string, unknown>, column: string, rule: string][] = [
    [{ areaId: 'crm.nowhere' }, 'areaId', 'must be a process area of'],
    [{ areaId: 'hrm.workforce-strategy' }, 'areaId', 'is not in the scope of this campaign'],
    [{ toLevel: 6 }, 'toLevel', 'must be a whole number from 0 to 5'],
    [{ fromLevel: 2 }, 'toLevel', 'must be above the level that it starts from'],
    [{ text: 'x'.repeat(2_001) }, 'text', 'must have at most 2000 characters'],
    [{ text: 'a\u0000b' }, 'text', 'must not contain control characters'],
  ];
  it('are refused where one is wrong, with its place, and then nothing is written', async () => {
    const { document } = await exported();
    const [first, ...others] = document.actions;
    const { organisationId, teamId } = await signInElsewhere();
    for (const [change, column, rule] of bad) {
      const damaged = { ...document, actions: [...others, { ...first, ...change }] };
      const { wrong, campaign } = await previewNew(damaged);
      expect(wrong).toMatchObject([
        { sheet: 'actions', row: 2, column, rule: expect.stringContaining(rule) },
      ]);
      expect(campaign.actionCount).toBe(1);
      expect((await importTo(teamId, damaged)).status).toBe(422);
    }
    expect(await db().campaign.count({ where: { organisationId } })).toBe(0);
    expect(await actionsOf(organisationId)).toEqual([]);

    const all = { ...document, actions: [...bad.map(([change]) => ({ ...first, ...change })), ...others] };
    expect((await importTo(teamId, all, { skipWrong: 'yes' })).status).toBe(200);
    expect((await actionsOf(organisationId)).map(({ areaId }) => areaId)).toEqual([FRAUD]);
  });

  it('are at most fifty of an area, and one more is refused with the reason', async () => {
    const { document } = await exported();
    const [action] = document.actions;
    const { organisationId, teamId } = await signInElsewhere();
    const many = (count: number) => ({ ...document, actions: Array.from({ length: count }, () => action) });
    const { wrong } = await previewNew(many(51));
    expect(wrong).toMatchObject([{ row: 51, rule: expect.stringContaining('more than 50 actions') }]);
    expect((await importTo(teamId, many(51))).status).toBe(422);
    expect(await db().campaign.count({ where: { organisationId } })).toBe(0);
    expect((await importTo(teamId, many(50))).status).toBe(200);
    expect(await actionsOf(organisationId)).toHaveLength(50);
  });

  it('may be missing: an older export has none', async () => {
    const { actions: _, ...old } = (await exported()).document;
    const { organisationId, teamId } = await signInElsewhere();
    expect((await previewNew(old)).campaign.actionCount).toBe(0);
    expect((await importTo(teamId, old)).status).toBe(200);
    expect(await actionsOf(organisationId)).toEqual([]);
    expect((await previewNew({ ...old, actions: [] })).wrong).toEqual([]);
    expect((await previewCampaign(request({ ...old, actions: 'none' }), nowhere)).status).toBe(422);
  });
});

describe('an import into an assessment', () => {
  it('says that the file’s actions are not taken in, whatever they are, and writes none', async () => {
    const { document } = await exported();
    const { scope, lead, organisationId } = await buildAssessment();
    signInAs(lead);
    const look = async (actions?: unknown[]) => {
      const response = await preview(request({ ...document, actions }), at(scope.assessmentId));
      expect(response.status).toBe(200);
      return (await response.json()) as ImportPreview;
    };
    const damaged = await look([...document.actions, null, { areaId: 3, text: 'x'.repeat(9_999) }]);
    expect(damaged.wrong).toEqual([]);
    expect(damaged.notices.at(-1)).toMatch(/^This file’s 4 improvement actions are not taken in here/);
    expect((await look([null])).notices.at(-1)).toMatch(
      /^This file’s improvement action is not taken in here/,
    );
    expect((await look()).notices).toHaveLength(1);

    const rated = { areaId: SELLING, version: 0, changes: { level: 3 } };
    const body = { ...toApplication(damaged, {}), changes: [rated] };
    expect((await apply(request(body), at(scope.assessmentId))).status).toBe(200);
    const smuggled = { ...body, actions: document.actions };
    expect((await apply(request(smuggled), at(scope.assessmentId))).status).toBe(422);
    expect(await actionsOf(organisationId)).toEqual([]);
  });
});

describe('making the campaign of an export', () => {
  it('is one transaction with its filling: where that fails, no campaign is left behind', async () => {
    await ensureEdition(db());
    const { organisationId, teamId, admin } = await signInElsewhere();
    const link = { title: 'Handbook', url: 'https://example.test/a', datedOn: '2026-01-31' };
    const application = {
      fileName: 'export.json',
      changes: [{ areaId: SELLING, version: 0, changes: { level: 3 } }],
      links: [{ ...link, areaId: ORDERS, id: randomUUID() }],
    };
    const work = { text: 'Do it', fromLevel: 1, toLevel: 2, dueOn: null } as const;
    const good = { ...work, areaId: SELLING, effort: 'small', status: 'open' } as const;
    const strange = { ...good, areaId: 'hrm.workforce-strategy' };
    const counts = () =>
      Promise.all([
        db().campaign.count({ where: { organisationId } }),
        db().assessment.count({ where: { organisationId } }),
        db().rating.count({ where: { assessment: { organisationId } } }),
        db().evidence.count({ where: { assessment: { organisationId } } }),
        db().action.count({ where: { organisationId } }),
        db().auditEvent.count({ where: { organisationId } }),
      ]);
    const administrator = await administratorScope(admin);
    // The same name both times: a campaign that was left behind would still have it.
    const whole = { plan: planOf(), teamId, application };
    const failing = importCampaign(db(), administrator, { ...whole, actions: [good, strange] });
    await expect(failing).rejects.toMatchObject({ code: 'not_found' });
    expect(await counts()).toEqual([0, 0, 0, 0, 0, 0]);
    await importCampaign(db(), administrator, { ...whole, actions: [good] });
    expect(await counts()).toEqual([1, 1, 1, 1, 1, 5]);
  });
});
