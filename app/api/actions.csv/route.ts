import { defineRoute } from '@/lib/action/route';
import { db } from '@/lib/db/client';
import { renderTable } from '@/lib/format/csv';
import { toIsoDay } from '@/lib/format/date';
import { allStatuses, readActionQuery } from '@/lib/improvement/action-query';
import { actionTable } from '@/lib/improvement/action-table';
import { getActions } from '@/lib/improvement/data';
import { sortActions } from '@/lib/improvement/sort-actions';
import { requireMember } from '@/lib/team/access';

/** The list of actions as CSV: the query is that of the page, but without a status it is all. */
export const GET = defineRoute(async (request) => {
  const scope = await requireMember();
  const query = readActionQuery(Object.fromEntries(request.nextUrl.searchParams), allStatuses);
  const today = toIsoDay(new Date());
  const { actions } = await getActions(db(), scope, query, today);
  return new Response(renderTable(actionTable(sortActions(actions, query.sort, query.isDescending))), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="Actions ${today}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
});
