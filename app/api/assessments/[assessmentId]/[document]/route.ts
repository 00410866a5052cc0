import { defineRoute } from '@/lib/action/route';
import { requireAssessment } from '@/lib/assessment/access';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { getGapReport } from '@/lib/report/data';
import { reportFormat } from '@/lib/report/documents';
import { attachmentHeader, reportFileName } from '@/lib/report/file-name';

type Params = { assessmentId: string; document: string };

/** The gap report as `report.pdf`, `report.xlsx`, `report.csv` or `report.json`; `?grouping=` limits it to one grouping. */
export const GET = defineRoute<Params>(async (request, { assessmentId, document }) => {
  const scope = await requireAssessment(assessmentId);
  const format = reportFormat(document);
  if (!format) throw new AppError('not_found');
  const report = await getGapReport(db(), scope, request.nextUrl.searchParams.get('grouping') ?? undefined);
  return new Response(await format.render(report), {
    headers: {
      'Content-Type': format.contentType,
      'Content-Disposition': attachmentHeader(reportFileName(report.title, format.extension)),
      'Cache-Control': 'private, no-store',
    },
  });
});
