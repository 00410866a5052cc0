import 'server-only';
import type { ReportState } from '@/lib/db/generated/enums';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { REPORT_DAYS } from './constants';
import { canDeleteReport } from './policy';
import { expiryOf, type ReportListScope, type RequestedReport } from './requested-report';

type Row = {
  id: string;
  fileName: string | null;
  format: string;
  campaignId: string;
  campaignName: string;
  state: ReportState;
  requestedAt: Date;
  finishedAt: Date | null;
  size: number | null;
  problem: string | null;
  requestedById: string | null;
  requestedBy: string | null;
};

/** More than people look through. */
const LONGEST_LIST = 200;

function toReport(scope: ReportListScope, { requestedById, ...row }: Row): RequestedReport {
  return {
    ...row,
    fileName: row.fileName ?? '',
    requestedAt: row.requestedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    expiresAt: expiryOf(row.requestedAt).toISOString(),
    canDelete: canDeleteReport(scope, requestedById),
  };
}

/** The organisation's requested reports, the latest first, without their content; with `reportId`, that one. One query. */
export async function getRequestedReports(
  db: Queryable,
  scope: ReportListScope,
  reportId: string | null = null,
): Promise<RequestedReport[]> {
  const rows = await db.$queryRaw<Row[]>`
    select r.id, r.file_name as "fileName", r.format, c.id as "campaignId", c.name as "campaignName",
      r.state::text as state, r.requested_at as "requestedAt", r.finished_at as "finishedAt",
      octet_length(r.content) as size, r.problem, r.requested_by_id as "requestedById", account.name as "requestedBy"
    from requested_report r join campaign c on c.id = r.campaign_id
    left join member m on m.id = r.requested_by_id left join account on account.id = m.account_id
    where r.organisation_id = ${scope.organisationId}::uuid
      and (${reportId}::uuid is null or r.id = ${reportId}::uuid)
      and r.requested_at > now() - make_interval(days => ${REPORT_DAYS}::int)
    order by r.requested_at desc, r.id desc limit ${LONGEST_LIST}`;
  return rows.map((row) => toReport(scope, row));
}

/** @throws AppError not_found */
export async function getRequestedReport(
  db: Queryable,
  scope: ReportListScope,
  reportId: string,
): Promise<RequestedReport> {
  const [report] = await getRequestedReports(db, scope, reportId);
  if (!report) throw new AppError('not_found');
  return report;
}

/** A finished report's file. @throws AppError not_found; conflict while it is not there. */
export async function getRequestedFile(
  db: Queryable,
  scope: ReportListScope,
  reportId: string,
): Promise<{ content: Uint8Array<ArrayBuffer>; fileName: string; format: string }> {
  const report = await getRequestedReport(db, scope, reportId);
  const row = await db.requestedReport.findFirst({
    where: { id: reportId, organisationId: scope.organisationId },
    select: { content: true },
  });
  if (!row?.content)
    throw new AppError(
      'conflict',
      report.problem ?? 'The report is still being made. Try again in a moment.',
    );
  return { content: row.content, fileName: report.fileName, format: report.format };
}
