import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { NextRequest } from 'next/server';
import { describe, expect, it, vi } from 'vitest';
import { POST as importCampaign } from '@/app/api/campaigns/import/route';
import { POST as previewCampaign } from '@/app/api/campaigns/import/preview/route';
import { saveRatings } from '@/lib/assessment/rating-mutations';
import { addLink } from '@/lib/assessment/evidence-mutations';
import { buildAssessment, eventsOf, SCOPED_AREAS } from '@/lib/assessment/testing';
import { db } from '@/lib/db/client';
import { toApplication } from '@/lib/exchange/application';
import { readWorkbook } from '@/lib/exchange/read-workbook';
import {
  canonical,
  currentEdition,
  savedAgain,
  someAction,
  someRating,
  withCell,
} from '@/lib/exchange/testing';
import type { ImportPreview, NewCampaignPreview } from '@/lib/exchange/types';
import { signInAs, signInElsewhere } from '@/lib/team/testing';
import { buildAction, buildMember, buildOrganisation, buildTeam } from '@/prisma/builders';
import { POST as apply } from './apply/route';
import { GET as downloadJson } from './assessment.json/route';
import { POST as preview } from './preview/route';
import { GET as downloadXlsx } from './questionnaire.xlsx/route';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));

const edition = currentEdition();
const SELLING = 'crm.selling';

const request = (body?: BodyInit, query = '', headers = {}) =>
  new NextRequest(`http://localhost/api/x${query}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    ...(body !== undefined && { body }),
  });
const at = (assessmentId: string) => ({ params: Promise.resolve({ assessmentId }) });
const NAMED = '?name=answers.xlsx';
const JSON_TYPE = { 'content-type': 'application/json' };

async function workbookOf(assessmentId: string) {
  const response = await downloadXlsx(request(), at(assessmentId));
  expect(response.status).toBe(200);
  return readWorkbook(new Uint8Array(await response.arrayBuffer()));
}
async function exportOf(assessmentId: string) {
  const response = await downloadJson(request(), at(assessmentId));
  expect(response.status).toBe(200);
  return response.text();
}
async function previewOf(assessmentId: string, file: BodyInit): Promise<ImportPreview> {
  const response = await preview(request(file, NAMED), at(assessmentId));
  expect(response.status).toBe(200);
  return (await response.json()) as ImportPreview;
}
const applyTo = (assessmentId: string, plan: ImportPreview, sides = {}) =>
  apply(request(JSON.stringify(toApplication(plan, sides)), '', JSON_TYPE), at(assessmentId));
const ratingsOf = (assessmentId: string) =>
  db().rating.findMany({ where: { assessmentId }, orderBy: { areaId: 'asc' } });

/** A built assessment with a level on one area, and its questionnaire with another one. */
async function edited() {
  const { scope, lead, organisationId, teamId } = await buildAssessment();
  signInAs(lead);
  await saveRatings(db(), scope, [{ areaId: SELLING, version: 0, changes: { level: 2, note: 'Old.' } }]);
  const sheets = await workbookOf(scope.assessmentId);
  const file = (await savedAgain(
    withCell(
      withCell(sheets, 'Answers', SELLING, 'Level', '4 Predictable'),
      'Answers',
      SELLING,
      'Why',
      'Measured',
    ),
  )) as Uint8Array<ArrayBuffer>;
  return { scope, lead, organisationId, teamId, sheets, file, id: scope.assessmentId };
}

describe('a questionnaire filled in offline', () => {
  it('writes nothing for a preview, and then exactly what the preview showed', async () => {
    const { id, file } = await edited();
    const [before, events] = [await ratingsOf(id), await eventsOf(id)];
    const plan = await previewOf(id, file);
    expect(await ratingsOf(id)).toEqual(before);
    expect(await eventsOf(id)).toEqual(events);
    expect(plan).toMatchObject({ wrong: [], notices: [], unchanged: SCOPED_AREAS.length - 1 });
    expect(plan.areas).toMatchObject([
      {
        areaId: SELLING,
        changes: [{ name: 'Level', from: '2 Managed', to: '4 Predictable' }],
        why: 'Measured',
      },
    ]);
    expect((await applyTo(id, plan)).status).toBe(200);
    expect((await ratingsOf(id))[0]).toMatchObject({ level: 4, note: 'Old.', version: 2 });
    expect((await eventsOf(id)).slice(events.length)).toMatchObject([
      {
        type: 'rating_saved',
        detail: { changes: { level: { from: 2, to: 4 } }, why: 'Measured (Imported from answers.xlsx)' },
      },
    ]);
    // Sent once more after a lost answer, it changes nothing.
    expect((await applyTo(id, plan)).status).toBe(200);
    expect((await eventsOf(id)).length).toBe(events.length + 1);
  });

  it('writes nothing at all when one of its fields was changed since the preview', async () => {
    const { id, scope, sheets } = await edited();
    const both = withCell(
      withCell(sheets, 'Answers', SELLING, 'Level', 5),
      'Answers',
      'crm.order-handling',
      'Level',
      1,
    );
    const plan = await previewOf(id, (await savedAgain(both)) as Uint8Array<ArrayBuffer>);
    await saveRatings(db(), scope, [{ areaId: SELLING, version: 1, changes: { level: 3 } }]);
    const before = await ratingsOf(id);
    const response = await applyTo(id, plan);
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ conflicts: [{ conflicts: ['level'] }] });
    expect(await ratingsOf(id)).toEqual(before);
  });

  it('tells what others changed since the download, and takes the side that is chosen', async () => {
    const { id, scope, file } = await edited();
    await saveRatings(db(), scope, [{ areaId: SELLING, version: 1, changes: { level: 3, note: 'Newer.' } }]);
    const plan = await previewOf(id, file);
    expect(plan.areas).toMatchObject([
      { values: {}, conflicts: [{ field: 'level', here: '3 Established', file: '4 Predictable' }] },
    ]);
    expect((await applyTo(id, plan, { [`${SELLING} level`]: 'file' })).status).toBe(200);
    expect((await ratingsOf(id))[0]).toMatchObject({ level: 4, note: 'Newer.' });
  });

  it('is refused where the assessment is locked, too large or unreadable', async () => {
    const { id, file } = await edited();
    const plan = await previewOf(id, file);
    await db().assessment.update({ where: { id }, data: { state: 'submitted' } });
    expect((await applyTo(id, plan)).status).toBe(423);
    expect((await preview(request(new Uint8Array(5 * 1024 * 1024 + 1), NAMED), at(id))).status).toBe(413);
    expect((await preview(request('Hello', NAMED), at(id))).status).toBe(422);
    expect((await preview(request(file), at(id))).status).toBe(422);
  });

  it('is taken from who may rate, and shown to who may read', async () => {
    const { id, file, organisationId, teamId } = await edited();
    const plan = await previewOf(id, file);
    const before = await ratingsOf(id);
    const tries = async () => {
      const responses = [
        await downloadXlsx(request(), at(id)),
        await downloadJson(request(), at(id)),
        await preview(request(file, NAMED), at(id)),
        await applyTo(id, plan),
      ];
      return responses.map(({ status }) => status);
    };
    signInAs(await buildMember(db(), { organisationId, teams: [{ teamId, role: 'viewer' }] }));
    expect(await tries()).toEqual([200, 200, 404, 404]);
    signInAs(await buildMember(db(), { organisationId: await buildOrganisation(db()), role: 'owner' }));
    expect(await tries()).toEqual([404, 404, 404, 404]);
    signInAs(null);
    expect(await tries()).toEqual([401, 401, 401, 401]);
    expect(await ratingsOf(id)).toEqual(before);
  });
});

/** Gives a campaign a weight and a target of its own. */
async function weigh(campaignId: string) {
  await db().campaignArea.updateMany({ where: { campaignId, areaId: SELLING }, data: { weight: 3 } });
  await db().groupingTarget.create({ data: { campaignId, groupingId: 'crm', target: 4 } });
}

const importAs = (file: string, query: Record<string, string>) =>
  importCampaign(request(file, `?${new URLSearchParams({ name: 'export.json', ...query })}`), {
    params: Promise.resolve({}),
  });

describe('an export', () => {
  const someAnswers = fc.tuple(...SCOPED_AREAS.map((areaId) => fc.option(someRating(edition, areaId))));
  const someActions = fc.array(fc.constantFrom(...SCOPED_AREAS).chain(someAction), { maxLength: 6 });

  it('makes an identical assessment in another organisation, and brings an existing one to the same', async () => {
    await fc.assert(
      fc.asyncProperty(someAnswers, someActions, async (answers, actions) => {
        const { scope, lead, campaignId, organisationId } = await buildAssessment();
        const place = { organisationId, assessmentId: scope.assessmentId };
        for (const action of actions) await buildAction(db(), { ...place, ...action });
        await weigh(campaignId);
        const changes = SCOPED_AREAS.flatMap((areaId, index) => {
          const fields = answers[index];
          return fields ? [{ areaId, version: 0, changes: fields }] : [];
        });
        if (changes.length > 0) await saveRatings(db(), scope, changes);
        await addLink(db(), scope, SELLING, {
          title: 'Handbook',
          url: 'https://example.test/a',
          datedOn: '2026-01-31',
        });
        signInAs(lead);
        const original = await exportOf(scope.assessmentId);
        expect(canonical(original).actions).toHaveLength(actions.length);

        const { teamId } = await signInElsewhere();
        const made = await importAs(original, { campaignName: `Taken over ${randomUUID()}`, teamId });
        expect(made.status).toBe(200);
        const { assessmentId } = (await made.json()) as { assessmentId: string };
        expect(canonical(await exportOf(assessmentId))).toEqual(canonical(original));

        const existing = await buildAssessment();
        await weigh(existing.campaignId);
        await saveRatings(db(), existing.scope, [
          { areaId: SELLING, version: 0, changes: { level: 5, 'attribute.2.1': 'F' } },
        ]);
        signInAs(existing.lead);
        const plan = await previewOf(existing.scope.assessmentId, original);
        expect(plan.wrong).toEqual([]);
        expect((await applyTo(existing.scope.assessmentId, plan)).status).toBe(200);
        const there = canonical(await exportOf(existing.scope.assessmentId));
        expect(there.answers).toEqual(canonical(original).answers);
        expect(there.actions).toEqual([]);
        expect((await previewOf(existing.scope.assessmentId, original)).areas).toEqual([]);
      }),
      { numRuns: 6, interruptAfterTimeLimit: 60_000 },
    );
  }, 90_000);

  it('shows what it would make, and writes nothing while rows of it are wrong', async () => {
    const { scope, lead } = await buildAssessment();
    signInAs(lead);
    const document = JSON.parse(await exportOf(scope.assessmentId));
    document.answers[0].fields.level = 9;
    document.answers[1].fields = { ...document.answers[1].fields, level: 3, 'process.nowhere': 'L' };
    document.answers[2].fields.level = 1;
    document.answers.push({ areaId: 'crm.nowhere', version: 1, fields: {} });
    const file = JSON.stringify(document);
    const { organisationId, teamId } = await signInElsewhere();
    const shown = await previewCampaign(request(file, '?name=export.json'), { params: Promise.resolve({}) });
    const plan = (await shown.json()) as NewCampaignPreview;
    expect(plan.campaign).toMatchObject({ areaCount: SCOPED_AREAS.length, editionId: edition.id });
    expect(plan.wrong.map(({ row, column }) => [row, column])).toEqual([
      [1, 'level'],
      [2, 'process.nowhere'],
      [5, 'areaId'],
    ]);
    const campaignName = 'Taken over';
    expect((await importAs(file, { campaignName, teamId })).status).toBe(422);
    expect(await db().campaign.count({ where: { organisationId } })).toBe(0);
    expect((await importAs(file, { campaignName, teamId, skipWrong: 'yes' })).status).toBe(200);
    const ratings = await db().rating.findMany({ where: { assessment: { organisationId } } });
    expect(ratings).toMatchObject([{ areaId: document.answers[2].areaId, level: 1 }]);
  });

  it('is made a campaign of by administrators alone, for a team of their own', async () => {
    const { scope, lead } = await buildAssessment();
    signInAs(lead);
    const file = await exportOf(scope.assessmentId);
    const { organisationId, teamId } = await signInElsewhere();
    const strange = await buildTeam(db(), { organisationId: await buildOrganisation(db()) });
    expect((await importAs(file, { campaignName: 'Strange', teamId: strange })).status).toBe(404);
    expect(await db().campaign.count({ where: { organisationId } })).toBe(0);
    signInAs(await buildMember(db(), { organisationId, teams: [{ teamId, role: 'lead' }] }));
    expect((await importAs(file, { campaignName: 'Own', teamId })).status).toBe(404);
    expect((await previewCampaign(request(file, NAMED), { params: Promise.resolve({}) })).status).toBe(404);
  });

  it('is refused when this server lacks its edition', async () => {
    const { scope, lead } = await buildAssessment();
    signInAs(lead);
    const document = JSON.parse(await exportOf(scope.assessmentId));
    await signInElsewhere();
    const file = JSON.stringify({ ...document, edition: { id: 'etom-99', hash: 'x' } });
    const response = await previewCampaign(request(file, '?name=a.json'), { params: Promise.resolve({}) });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      message: 'This server does not have the edition etom-99.',
    });
  });
});
