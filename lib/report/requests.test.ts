import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { getViewer } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { hurryJobs, sendJob, stopJobs } from '@/lib/job/jobs';
import {
  buildCampaign,
  buildMember,
  buildOrganisation,
  buildRatings,
  buildTeam,
  ensureEdition,
  type BuiltMember,
} from '@/prisma/builders';
import { requireCampaignReport, requireReportList } from './access';
import { startReportJobs } from './job-mutations';
import { stopPdf } from './pdf';
import { getRequestedFile, getRequestedReport, getRequestedReports } from './request-data';
import { REPORT_QUEUE } from './report-queue';
import { deleteExpiredReports, deleteRequestedReport, requestReport } from './request-mutations';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));
vi.mock('react', async (original) => ({
  ...(await original<object>()),
  cache: <T>(read: T) => read,
}));

const signIn = ({ accountId, epoch }: BuiltMember) =>
  vi.mocked(getViewer).mockResolvedValue({ accountId, epoch });

async function buildHouse() {
  const editionId = await ensureEdition(db());
  const organisationId = await buildOrganisation(db());
  const teams = await Promise.all(
    ['North', 'South', 'West'].map((name) => buildTeam(db(), { organisationId, name })),
  );
  const areas = ['crm.selling', 'crm.order-handling', 'erm.fraud-management'];
  const campaign = await buildCampaign(db(), { organisationId, editionId, areas, teams });
  for (const [index, assessmentId] of campaign.assessmentIds.entries())
    await buildRatings(db(), assessmentId, [
      { areaId: 'crm.selling', level: index },
      { areaId: 'crm.order-handling', level: 3 },
    ]);
  const analyst = await buildMember(db(), { organisationId, role: 'analyst' });
  const admin = await buildMember(db(), { organisationId, role: 'admin' });
  const other = await buildMember(db(), { organisationId, role: 'analyst' });
  const member = await buildMember(db(), { organisationId });
  return { organisationId, campaignId: campaign.campaignId, analyst, admin, other, member };
}

const house = await buildHouse();

async function ask(format: 'pdf' | 'xlsx' | 'csv' | 'json' = 'json', groupingId: string | null = null) {
  signIn(house.analyst);
  const [reader, chosen] = [await requireReportList(), await requireCampaignReport(house.campaignId, null)];
  const report = await requestReport(reader, chosen, { format, groupingId, fileName: `report.${format}` });
  return { reader, report };
}

async function untilMade({ reader, report }: Awaited<ReturnType<typeof ask>>) {
  hurryJobs(REPORT_QUEUE);
  return vi.waitFor(
    async () => {
      const now = await getRequestedReport(db(), reader, report.id);
      expect(now.state).not.toBe('waiting');
      return now;
    },
    { timeout: 60_000, interval: 200 },
  );
}

describe('reports in the background', () => {
  it('are refused, with a sentence and no row, where no jobs run', async () => {
    await expect(ask()).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringContaining('background'),
    });
    expect(await getRequestedReports(db(), await requireReportList())).toEqual([]);
  });

  describe('where jobs run', () => {
    beforeAll(startReportJobs, 60_000);
    afterAll(async () => {
      await stopJobs();
      stopPdf();
    });

    it.each(['pdf', 'xlsx', 'csv', 'json'] as const)(
      'are made as %s and kept',
      async (format) => {
        const asked = await ask(format);
        expect(asked.report).toMatchObject({ state: 'waiting', size: null, canDelete: true });
        const made = await untilMade(asked);
        expect(made).toMatchObject({ state: 'done', problem: null });
        expect(made.fileName).toMatch(new RegExp(`^Gap report All 3 teams .*\\.${format}$`));
        const { content } = await getRequestedFile(db(), asked.reader, asked.report.id);
        expect(content.length).toBe(made.size);
        if (format !== 'json') return;
        expect(JSON.parse(new TextDecoder().decode(content))).toMatchObject({
          title: { subject: 'organisation', teams: 3 },
          overall: { level: 2, rated: 6, applicable: 9, spread: { teams: 3, lowest: 1.5, highest: 2.5 } },
        });
      },
      90_000,
    );

    it.each(['nowhere', 'rmo', 'a\u0000b', 'constructor'])(
      'are refused for "%s", which is no grouping of the campaign',
      async (grouping) => {
        await expect(ask('json', grouping)).rejects.toMatchObject({
          code: 'invalid',
          fields: { grouping: expect.any(String) },
        });
      },
    );

    it.each([
      // Without teams, as a job that waits since before they could be chosen.
      ['the grouping', { groupingId: 'nowhere' }, 'Some values are not allowed'],
      [
        'a chosen team',
        { groupingId: null, teamIds: [randomUUID(), randomUUID()] },
        'A team that was chosen',
      ],
    ])(
      'fail with a sentence for the person, when %s has left the campaign by then',
      async (_, job, sentence) => {
        const { organisationId, campaignId, analyst } = house;
        signIn(analyst);
        const reader = await requireReportList();
        const report = await db().$transaction(async (tx) => {
          const row = await tx.requestedReport.create({
            data: { organisationId, campaignId, requestedById: analyst.memberId, format: 'json' },
            select: { id: true },
          });
          await sendJob(tx, REPORT_QUEUE, { reportId: row.id, ...job });
          return getRequestedReport(tx, reader, row.id);
        });
        const failed = await untilMade({ reader, report });
        expect(failed).toMatchObject({ state: 'failed', size: null });
        expect(failed.problem).toContain(sentence);
      },
      90_000,
    );

    it('are not made for somebody who reads less by then', async () => {
      const asked = await ask('json');
      await db().member.update({ where: { id: house.analyst.memberId }, data: { role: 'member' } });
      const refused = await untilMade(asked);
      await db().member.update({ where: { id: house.analyst.memberId }, data: { role: 'analyst' } });
      // The worker may have been quicker than the change.
      expect(refused.state === 'failed' ? refused.problem : 'may not read').toContain('may not read');
    }, 90_000);

    it('are thrown away by who asked or by administrators, and by nobody else', async () => {
      const { report } = await ask('csv');
      signIn(house.other);
      const other = await requireReportList();
      expect((await getRequestedReport(db(), other, report.id)).canDelete).toBe(false);
      await expect(deleteRequestedReport(other, report.id)).rejects.toMatchObject({ code: 'not_found' });
      signIn(house.admin);
      await deleteRequestedReport(await requireReportList(), report.id);
      await expect(getRequestedReport(db(), other, report.id)).rejects.toMatchObject({ code: 'not_found' });
    }, 30_000);

    it('are thrown away after their time', async () => {
      const { reader, report } = await ask('csv');
      const long = new Date(Date.now() - 31 * 86_400_000);
      await db().requestedReport.update({ where: { id: report.id }, data: { requestedAt: long } });
      expect((await getRequestedReports(db(), reader)).map(({ id }) => id)).not.toContain(report.id);
      await deleteExpiredReports();
      expect(await db().requestedReport.count({ where: { id: report.id } })).toBe(0);
    }, 30_000);

    it('are no member’s, and no other organisation’s', async () => {
      const { report } = await ask('csv');
      signIn(house.member);
      await expect(requireReportList()).rejects.toMatchObject({ code: 'not_found' });
      await expect(requireCampaignReport(house.campaignId, null)).rejects.toMatchObject({
        code: 'not_found',
      });
      const stranger = await buildMember(db(), {
        organisationId: await buildOrganisation(db()),
        role: 'owner',
      });
      signIn(stranger);
      const scope = await requireReportList();
      await expect(getRequestedReport(db(), scope, report.id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(getRequestedFile(db(), scope, report.id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(requireCampaignReport(house.campaignId, null)).rejects.toMatchObject({
        code: 'not_found',
      });
    }, 30_000);
  });
});
