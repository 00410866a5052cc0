import { NextRequest } from 'next/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { getViewer } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { stopJobs } from '@/lib/job/jobs';
import { requireCampaignReport } from '@/lib/report/access';
import { getCampaignReport } from '@/lib/report/campaign-data';
import { startReportJobs } from '@/lib/report/job-mutations';
import { renderJson } from '@/lib/report/json';
import type { RequestedReport } from '@/lib/report/requested-report';
import {
  buildCampaign,
  buildMember,
  buildOrganisation,
  buildRatings,
  buildTeam,
  ensureEdition,
  type BuiltMember,
} from '@/prisma/builders';
import { GET } from '../report/[format]/route';
import { POST } from './route';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));

const signIn = ({ accountId, epoch }: BuiltMember) =>
  vi.mocked(getViewer).mockResolvedValue({ accountId, epoch });

const AREAS = ['crm.selling', 'crm.order-handling', 'erm.fraud-management'];

async function buildHouse(count: number) {
  const editionId = await ensureEdition(db());
  const organisationId = await buildOrganisation(db());
  const teamIds: string[] = [];
  for (let place = 0; place < count; place++)
    teamIds.push(await buildTeam(db(), { organisationId, name: `Region ${String(place).padStart(2, '0')}` }));
  const { campaignId, assessmentIds } = await buildCampaign(db(), {
    organisationId,
    editionId,
    areas: AREAS,
    teams: teamIds,
  });
  for (const [place, assessmentId] of assessmentIds.entries())
    await buildRatings(db(), assessmentId, [
      { areaId: 'crm.selling', level: place % 6 },
      { areaId: 'crm.order-handling', level: 3 },
    ]);
  const analyst = await buildMember(db(), { organisationId, role: 'analyst' });
  return { organisationId, campaignId, teamIds, analyst };
}

/** Three more than are chosen below, which are one more than are reported at once. */
const house = await buildHouse(34);
const strangers = await buildHouse(2);
const chosen = house.teamIds.slice(1, 32).toReversed();

const address = `http://localhost/api/campaigns/${house.campaignId}`;

function post(body: object): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  const request = new NextRequest(`${address}/reports`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return POST(request, { params: Promise.resolve({ campaignId: house.campaignId }) });
}

const getOf = (teamIds: readonly string[]) =>
  GET(new NextRequest(`${address}/report/json?teams=${teamIds.join(',')}`), {
    params: Promise.resolve({ campaignId: house.campaignId, format: 'json' }),
  });

async function ask(body: object): Promise<RequestedReport> {
  const response = await post({ format: 'json', ...body });
  expect(response.status).toBe(200);
  return ((await response.json()) as { report: RequestedReport }).report;
}

async function made(id: string) {
  const row = await vi.waitFor(
    async () => {
      const found = await db().requestedReport.findUniqueOrThrow({ where: { id } });
      expect(found.state).not.toBe('waiting');
      return found;
    },
    { timeout: 60_000, interval: 100 },
  );
  return { ...row, text: new TextDecoder().decode(row.content ?? new Uint8Array()) };
}

const written = async () => [
  await db().requestedReport.count({ where: { organisationId: house.organisationId } }),
  await db().auditEvent.count({ where: { organisationId: house.organisationId } }),
  await db().$queryRaw`select count(*)::int from pgboss.job where name = 'report'`,
];

describe('POST …/reports', () => {
  beforeAll(startReportJobs, 60_000);
  afterAll(stopJobs);
  beforeEach(() => void signIn(house.analyst));

  it('makes the report of more chosen teams than are reported at once, and of no others', async () => {
    expect((await getOf(chosen)).status).toBe(413);
    const asked = await ask({ teams: chosen });
    expect(asked.fileName).toMatch(/^Gap report 31 teams Campaign .*\.json$/);
    const { state, fileName, text } = await made(asked.id);
    expect([state, fileName]).toEqual(['done', asked.fileName]);
    const { scope, subject } = await requireCampaignReport(house.campaignId, chosen.join(','));
    const model = await getCampaignReport(db(), scope, { subject, groupingId: null });
    expect(model.title).toMatchObject({ subject: 'comparison', team: '31 teams', teams: 31 });
    expect(model.teams.map(({ id }) => id)).toEqual(chosen);
    expect(text).toBe(renderJson(model));
  }, 90_000);

  it('makes of a choice what GET gives for it', async () => {
    const few = chosen.slice(3, 8);
    const { text } = await made((await ask({ teams: few, grouping: null })).id);
    expect(text).toBe(await (await getOf(few)).text());
  }, 90_000);

  it('is about every team where none are chosen', async () => {
    for (const body of [{}, { teams: null }]) {
      const asked = await ask(body);
      expect(asked.fileName).toMatch(/^Gap report All 34 teams /);
      expect(JSON.parse((await made(asked.id)).text).title).toMatchObject({
        subject: 'organisation',
        team: 'All 34 teams',
      });
    }
  }, 90_000);

  it('refuses a wrong choice in the words of GET, and writes nothing', async () => {
    const [first = '', second = ''] = house.teamIds;
    const [foreign = ''] = strangers.teamIds;
    const idle = await buildTeam(db(), { organisationId: house.organisationId });
    const before = await written();
    for (const teams of [[first, foreign], [first, idle], strangers.teamIds]) {
      const response = await post({ format: 'json', teams });
      expect([response.status, await response.json()]).toEqual([404, await (await getOf(teams)).json()]);
    }
    const wrong = [[first, second, first], [first], [], [first, 'x'], 'all', Array(1_001).fill(first)];
    for (const teams of wrong) {
      const response = await post({ format: 'json', teams });
      expect([response.status, Object.keys((await response.json()).fields)[0]]).toEqual([
        422,
        expect.stringMatching(/^teams/),
      ]);
    }
    expect(await (await post({ format: 'json', teams: [first] })).json()).toEqual(
      await (await getOf([first])).json(),
    );
    expect(await written()).toEqual(before);
  });

  it('is nobody’s who reads some teams alone, and no other organisation’s', async () => {
    const teams = house.teamIds.slice(0, 2);
    const own = teams.map((teamId) => ({ teamId, role: 'lead' as const }));
    signIn(await buildMember(db(), { organisationId: house.organisationId, teams: own }));
    const before = await written();
    expect((await getOf(teams)).status).toBe(200);
    expect((await post({ format: 'json', teams })).status).toBe(404);
    signIn(strangers.analyst);
    expect((await post({ format: 'json', teams })).status).toBe(404);
    expect(await written()).toEqual(before);
  });
});
