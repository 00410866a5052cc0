// Downloaded twice, a report is the same file, whenever that is: what it says depends on the data alone.
import { NextRequest } from 'next/server';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as getCampaignReport } from '@/app/api/campaigns/[campaignId]/report/[format]/route';
import { GET as getTeamReport } from '@/app/api/teams/[teamId]/report/[format]/route';
import { getViewer } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { stopPdf } from '@/lib/report/pdf';
import {
  buildAction,
  buildCampaign,
  buildMember,
  buildOrganisation,
  buildRatings,
  buildTeam,
  ensureEdition,
} from '@/prisma/builders';
import { GET as getAssessmentReport } from './route';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));

const AREAS = ['crm.selling', 'crm.order-handling', 'erm.fraud-management'];
const FORMATS = ['pdf', 'xlsx', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

async function buildHouse() {
  const editionId = await ensureEdition(db());
  const organisationId = await buildOrganisation(db());
  const teams = [await buildTeam(db(), { organisationId }), await buildTeam(db(), { organisationId })];
  const [teamId = ''] = teams;
  const campaignOf = (opensOn: string) =>
    buildCampaign(db(), { organisationId, editionId, areas: AREAS, teams, opensOn });
  const [before, now] = [await campaignOf('2025-01-05'), await campaignOf('2026-01-05')];
  await buildRatings(db(), before.assessmentOf(teamId), [{ areaId: 'crm.selling', level: 0 }]);
  for (const assessmentId of now.assessmentIds)
    await buildRatings(db(), assessmentId, [
      { areaId: 'crm.selling', level: 1, note: 'Quotes leave late.' },
      { areaId: 'crm.order-handling', level: 3, confidence: 'low' },
    ]);
  const assessmentId = now.assessmentOf(teamId);
  const action = { organisationId, assessmentId, areaId: 'crm.selling' };
  await buildAction(db(), { ...action, dueOn: '2026-01-20' });
  await buildAction(db(), action);
  const analyst = await buildMember(db(), { organisationId, role: 'analyst' });
  return { assessmentId, campaignId: now.campaignId, teamId, analyst };
}

const house = await buildHouse();
const request = (query: string) => new NextRequest(`http://localhost/${query}`);

const SCOPES: Record<string, (format: Format) => Promise<Response>> = {
  'an assessment': (format) =>
    getAssessmentReport(request(''), {
      params: Promise.resolve({ assessmentId: house.assessmentId, document: `report.${format}` }),
    }),
  'a grouping': (format) =>
    getAssessmentReport(request('?grouping=crm'), {
      params: Promise.resolve({ assessmentId: house.assessmentId, document: `report.${format}` }),
    }),
  'a team over time': (format) =>
    getTeamReport(request(''), { params: Promise.resolve({ teamId: house.teamId, format }) }),
  'a campaign': (format) =>
    getCampaignReport(request(''), { params: Promise.resolve({ campaignId: house.campaignId, format }) }),
};

async function download(scope: keyof typeof SCOPES, format: Format): Promise<Buffer> {
  const response = await SCOPES[scope]?.(format);
  if (!response) throw new Error(`There is no ${scope}.`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** The clock alone goes on: the database and every timer run as they do. */
const setClock = (days: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 86_400_000 });

describe.each(Object.keys(SCOPES))('the report of %s, downloaded twice', (scope) => {
  beforeEach(() => void vi.mocked(getViewer).mockResolvedValue(house.analyst));
  afterEach(() => vi.useRealTimers());
  afterAll(stopPdf);

  it.each(FORMATS)('is the same %s, days later as well', async (format) => {
    const first = await download(scope, format);
    setClock(3);
    const second = await download(scope, format);
    expect(second.equals(first)).toBe(true);
  });

  it('is another once an answer changed, and says when that was', async () => {
    const titleOf = async () =>
      (JSON.parse((await download(scope, 'json')).toString()) as { title: { asOf: string } }).title;
    const before = await titleOf();
    const { assessmentId } = house;
    await db().rating.update({
      where: { assessmentId_areaId: { assessmentId, areaId: 'crm.selling' } },
      data: { updatedAt: new Date() },
    });
    expect((await titleOf()).asOf > before.asOf).toBe(true);
  });
});
