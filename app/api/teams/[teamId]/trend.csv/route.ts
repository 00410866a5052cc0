import { defineRoute } from '@/lib/action/route';
import { getTrend } from '@/lib/comparison/trend-data';
import { trendTable } from '@/lib/comparison/trend-table';
import { db } from '@/lib/db/client';
import { renderTable } from '@/lib/format/csv';
import { attachmentHeader } from '@/lib/report/file-name';
import { requireTeam } from '@/lib/team/access';

/** A team over its campaigns as CSV: the query is that of the page. */
export const GET = defineRoute<{ teamId: string }>(async (request, { teamId }) => {
  const scope = await requireTeam(teamId);
  const trend = await getTrend(db(), scope, Object.fromEntries(request.nextUrl.searchParams));
  return new Response(renderTable(trendTable(trend)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachmentHeader(`${scope.teamName} over time.csv`),
      'Cache-Control': 'private, no-store',
    },
  });
});
