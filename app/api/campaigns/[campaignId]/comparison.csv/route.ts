import { defineRoute } from '@/lib/action/route';
import { requireComparable } from '@/lib/comparison/access';
import { getComparisonPage } from '@/lib/comparison/page-data';
import { viewTable } from '@/lib/comparison/view-table';
import { db } from '@/lib/db/client';
import { renderTable } from '@/lib/format/csv';
import { attachmentHeader } from '@/lib/report/file-name';

/** A view of a comparison as CSV: the query is that of the page. */
export const GET = defineRoute<{ campaignId: string }>(async (request, { campaignId }) => {
  const scope = await requireComparable(campaignId);
  const page = await getComparisonPage(db(), scope, Object.fromEntries(request.nextUrl.searchParams));
  return new Response(renderTable(viewTable(page)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachmentHeader(`Comparison ${page.campaignName} ${page.query.view}.csv`),
      'Cache-Control': 'private, no-store',
    },
  });
});
