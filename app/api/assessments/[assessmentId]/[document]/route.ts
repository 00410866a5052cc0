import { defineRoute } from '@/lib/action/route';
import { requireAssessment } from '@/lib/assessment/access';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { getGapReport } from '@/lib/report/data';
import { downloadReport, reportFormat } from '@/lib/report/documents';

type Params = { assessmentId: string; document: string };

/** The gap report as `report.pdf`, `report.xlsx`, `report.csv` or `report.json`; `?grouping=` limits it to one grouping. */
export const GET = defineRoute<Params>(async (request, { assessmentId, document }) => {
  const scope = await requireAssessment(assessmentId);
  const format = reportFormat(document);
  if (!format) throw new AppError('not_found');
  return downloadReport(
    await getGapReport(db(), scope, request.nextUrl.searchParams.get('grouping')),
    format,
  );
});
