import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { ComparisonScope } from '@/lib/comparison/types';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { getEdition } from '@/lib/framework/data';
import { sendJob } from '@/lib/job/jobs';
import { MOST_WAITING, REPORT_DAYS, type ReportExtension } from './constants';
import { assertHasAreas } from './data';
import { getRequestedReport } from './request-data';
import type { CampaignReportScope, ReportListScope, RequestedReport } from './requested-report';
import { REPORT_QUEUE } from './report-queue';

type Request = { format: ReportExtension; groupingId: string | null; fileName: string };

const TOO_MANY = 'Many reports of your organisation are being made. Wait until some of them are done.';

/** @throws AppError invalid, when the grouping does not exist or is not in the campaign's scope. */
async function assertGrouping({ campaignId, editionId }: ComparisonScope, groupingId: string): Promise<void> {
  const [edition, areas] = await Promise.all([
    getEdition(db(), editionId),
    db().campaignArea.findMany({ where: { campaignId }, select: { areaId: true } }),
  ]);
  const areaIds = areas.map(({ areaId }) => areaId);
  assertHasAreas(edition, areaIds, groupingId);
}

/**
 * Asks for a report of a campaign's teams: its row and its job are written together.
 * @throws AppError invalid, for a grouping that is none of the campaign's; busy, when too many wait already or there are
 * no background jobs here.
 */
export async function requestReport(
  reader: ReportListScope,
  { scope, subject }: CampaignReportScope,
  { format, groupingId, fileName }: Request,
): Promise<RequestedReport> {
  const { organisationId, memberId } = reader;
  const { campaignId, teams } = scope;
  const teamIds = subject === 'comparison' ? teams.map(({ teamId }) => teamId) : null;
  if (groupingId !== null) await assertGrouping(scope, groupingId);
  return db().$transaction(async (tx) => {
    const waiting = await tx.requestedReport.count({ where: { organisationId, state: 'waiting' } });
    if (waiting >= MOST_WAITING) throw new AppError('busy', TOO_MANY);
    const { id } = await tx.requestedReport.create({
      data: { organisationId, campaignId, requestedById: memberId, format, fileName },
      select: { id: true },
    });
    await sendJob(tx, REPORT_QUEUE, { reportId: id, groupingId, teamIds });
    const detail = { campaignId, format };
    await recordEvent(tx, reader, { type: 'report_requested', subjectId: id, detail });
    return getRequestedReport(tx, reader, id);
  });
}

/** Throws a requested report away; a job that still makes it finds nothing to do. @throws AppError not_found */
export async function deleteRequestedReport(scope: ReportListScope, reportId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const { canDelete, fileName } = await getRequestedReport(tx, scope, reportId);
    if (!canDelete) throw new AppError('not_found');
    await tx.requestedReport.deleteMany({
      where: { id: reportId, organisationId: scope.organisationId },
    });
    await recordEvent(tx, scope, { type: 'report_deleted', subjectId: reportId, detail: { fileName } });
  });
}

/** Keeps the finished file, unless somebody threw the report away meanwhile. */
export async function keepReport(
  reportId: string,
  { content, fileName }: { content: Uint8Array<ArrayBuffer>; fileName: string },
): Promise<void> {
  await db().requestedReport.updateMany({
    where: { id: reportId, state: 'waiting' },
    data: { state: 'done', content, fileName, finishedAt: new Date() },
  });
}

/** Says what to tell the person of a report that could not be made. */
export async function failReport(reportId: string, problem: string): Promise<void> {
  await db().requestedReport.updateMany({
    where: { id: reportId, state: 'waiting' },
    data: { state: 'failed', problem, finishedAt: new Date() },
  });
}

/** Throws away what is older than reports are kept. */
export async function deleteExpiredReports(): Promise<void> {
  const oldest = new Date(Date.now() - REPORT_DAYS * 86_400_000);
  await db().requestedReport.deleteMany({ where: { requestedAt: { lt: oldest } } });
}
