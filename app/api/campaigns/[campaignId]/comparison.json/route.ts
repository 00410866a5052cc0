import { answer, defineRoute } from '@/lib/action/route';
import { requireComparable } from '@/lib/comparison/access';
import { getComparisonPage } from '@/lib/comparison/page-data';
import { viewTable } from '@/lib/comparison/view-table';
import { db } from '@/lib/db/client';

/** A view of a comparison as JSON: the query is that of the page, the rows those of the CSV. */
export const GET = defineRoute<{ campaignId: string }>(async (request, { campaignId }) => {
  const scope = await requireComparable(campaignId);
  const page = await getComparisonPage(db(), scope, Object.fromEntries(request.nextUrl.searchParams));
  const { view, basis, teams } = page.query;
  return answer({ campaignId, view, basis, teams, ...viewTable(page) });
});
