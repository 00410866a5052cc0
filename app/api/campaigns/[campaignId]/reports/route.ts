import { answer, defineRoute, readBody } from '@/lib/action/route';
import { hurryJobs } from '@/lib/job/jobs';
import { requireOrganisationReport, requireReportList } from '@/lib/report/access';
import { requestedFileName } from '@/lib/report/file-name';
import { REPORT_QUEUE } from '@/lib/report/report-queue';
import { requestReport } from '@/lib/report/request-mutations';
import { reportRequestSchema } from '@/lib/report/schema';

/** Asks for a report of the whole campaign, which is made in the background. */
export const POST = defineRoute<{ campaignId: string }>(async (request, { campaignId }) => {
  const [reader, campaign] = [await requireReportList(), await requireOrganisationReport(campaignId)];
  const { format, grouping } = await readBody(request, reportRequestSchema);
  const fileName = requestedFileName(campaign, format);
  const report = await requestReport(reader, campaign, { format, groupingId: grouping, fileName });
  hurryJobs(REPORT_QUEUE);
  return answer({ report });
});
