import { answer, defineRoute, readBody } from '@/lib/action/route';
import { requireComparable } from '@/lib/comparison/access';
import { hurryJobs } from '@/lib/job/jobs';
import { chooseReport, requireReportList } from '@/lib/report/access';
import { requestedFileName } from '@/lib/report/file-name';
import { REPORT_QUEUE } from '@/lib/report/report-queue';
import { requestReport } from '@/lib/report/request-mutations';
import { reportRequestSchema } from '@/lib/report/schema';

/** Asks for a report of a campaign's teams, all or chosen ones, which is made in the background. */
export const POST = defineRoute<{ campaignId: string }>(async (request, { campaignId }) => {
  const [reader, campaign] = [await requireReportList(), await requireComparable(campaignId)];
  const { format, grouping, teams } = await readBody(request, reportRequestSchema);
  const chosen = chooseReport(campaign, teams);
  const fileName = requestedFileName(chosen, format);
  const report = await requestReport(reader, chosen, { format, groupingId: grouping, fileName });
  hurryJobs(REPORT_QUEUE);
  return answer({ report });
});
