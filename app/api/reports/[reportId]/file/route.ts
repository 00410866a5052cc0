import { defineRoute } from '@/lib/action/route';
import { db } from '@/lib/db/client';
import { requireReportOf } from '@/lib/report/access';
import { download, formatOf } from '@/lib/report/documents';
import { getRequestedFile } from '@/lib/report/request-data';

/** A requested report's file, once it is made. */
export const GET = defineRoute<{ reportId: string }>(async (_request, { reportId }) => {
  const scope = await requireReportOf(reportId);
  const { content, fileName, format } = await getRequestedFile(db(), scope, reportId);
  return download(content, {
    contentType: formatOf(format)?.contentType ?? 'application/octet-stream',
    fileName,
  });
});
