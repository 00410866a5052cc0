import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { anyQueue } from '@/lib/job/job-queue';
import { startJobs } from '@/lib/job/jobs';
import { reopenRequest } from './access';
import { getCampaignReport } from './campaign-data';
import { formatOf } from './documents';
import { reportFileName } from './file-name';
import { deleteExpiredReports, failReport, keepReport } from './request-mutations';
import { REPORT_QUEUE } from './report-queue';
import { reportJobSchema, type ReportJob } from './schema';

/** A report of a thousand teams takes a fraction of it. In seconds. */
const LONGEST_SECONDS = 180;

const FAILED =
  'The report could not be made, in three tries. Ask for it again; if it fails again, tell your administrator.';

const NO_ACCESS = 'Who asked for this report may not read all results any more.';

/** Makes a requested report and keeps it, with the access that its reader has now. */
async function makeReport({ reportId, groupingId }: ReportJob): Promise<void> {
  const request = await reopenRequest(reportId);
  // Thrown away meanwhile, in which case this changes nothing; or asked for by somebody who reads less now.
  if (!request) return failReport(reportId, NO_ACCESS);
  const format = formatOf(request.format);
  if (!format) throw new Error(`No format ${request.format}.`);
  const report = await getCampaignReport(db(), request.scope, { subject: 'organisation', groupingId });
  // Waiting requests go first; drawing is another stretch of work.
  await nextTurn();
  const content = await format.render(report);
  await keepReport(reportId, {
    content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    fileName: reportFileName(report.title, format.extension),
  });
}

/** Makes reports in this process, in the background. Never fails: the app runs without. */
export async function startReportJobs(): Promise<void> {
  const queue = anyQueue<ReportJob>({
    name: REPORT_QUEUE.name,
    schema: reportJobSchema,
    longestSeconds: LONGEST_SECONDS,
    work: async (job, { isLastTry }) => {
      try {
        await makeReport(job);
      } catch (error) {
        const isExpected = error instanceof AppError && error.code !== 'busy';
        if (isExpected || isLastTry) await failReport(job.reportId, isExpected ? error.message : FAILED);
        if (!isExpected) throw error;
      }
    },
    giveUp: ({ reportId }) => failReport(reportId, FAILED),
  });
  const expiry = { name: 'report-expiry', cron: '17 3 * * *', work: deleteExpiredReports };
  await startJobs({ queues: [queue], daily: [expiry] });
}
