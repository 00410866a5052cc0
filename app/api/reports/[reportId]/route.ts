import { answer, defineRoute } from '@/lib/action/route';
import { db } from '@/lib/db/client';
import { requireReportOf } from '@/lib/report/access';
import { getRequestedReport } from '@/lib/report/request-data';
import { deleteRequestedReport } from '@/lib/report/request-mutations';

type Params = { reportId: string };

/** How far a requested report is. */
export const GET = defineRoute<Params>(async (_request, { reportId }) => {
  const scope = await requireReportOf(reportId);
  return answer({ report: await getRequestedReport(db(), scope, reportId) });
});

/** Throws it away. */
export const DELETE = defineRoute<Params>(async (_request, { reportId }) => {
  await deleteRequestedReport(await requireReportOf(reportId), reportId);
  return answer({});
});
