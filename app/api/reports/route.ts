import { answer, defineRoute } from '@/lib/action/route';
import { db } from '@/lib/db/client';
import { requireReportList } from '@/lib/report/access';
import { getRequestedReports } from '@/lib/report/request-data';

/** The organisation's requested reports, the latest first. */
export const GET = defineRoute(async () => {
  const scope = await requireReportList();
  return answer({ reports: await getRequestedReports(db(), scope) });
});
