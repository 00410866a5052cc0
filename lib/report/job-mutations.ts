import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { anyQueue } from '@/lib/job/job-queue';
import { startJobs } from '@/lib/job/jobs';
import { chooseReport, reopenRequest } from './access';
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

const TEAM_LEFT =
  'A team that was chosen for this report takes no part in the campaign any more. Choose the teams anew.';

/** What to tell the person of a failure that another try would not mend; null for any other. */
function expectedProblem(error: unknown): string | null {
  if (!(error instanceof AppError) || error.code === 'busy') return null;
  return error.code === 'not_found' ? TEAM_LEFT : error.message;
}

/**
 * Makes a requested report and keeps it, with the access that its reader has now.
 * @throws AppError not_found when a chosen team has left the campaign; invalid for a grouping that has.
 */
async function makeReport({ reportId, groupingId, teamIds }: ReportJob): Promise<void> {
  const request = await reopenRequest(reportId);
  // Thrown away meanwhile, in which case this changes nothing; or asked for by somebody who reads less now.
  if (!request) return failReport(reportId, NO_ACCESS);
  const format = formatOf(request.format);
  if (!format) throw new Error(`No format ${request.format}.`);
  const { scope, subject } = chooseReport(request.campaign, teamIds);
  const report = await getCampaignReport(db(), scope, { subject, groupingId });
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
        const problem = expectedProblem(error);
        if (problem !== null || isLastTry) await failReport(job.reportId, problem ?? FAILED);
        if (problem === null) throw error;
      }
    },
    giveUp: ({ reportId }) => failReport(reportId, FAILED),
  });
  const expiry = { name: 'report-expiry', cron: '17 3 * * *', work: deleteExpiredReports };
  await startJobs({ queues: [queue], daily: [expiry] });
}
