import { defineRoute } from '@/lib/action/route';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { requireTeamReport } from '@/lib/report/access';
import { downloadReport, formatOf } from '@/lib/report/documents';
import { getTeamReport } from '@/lib/report/team-data';

type Params = { teamId: string; format: string };

/** The gap report of a team's latest assessment with its way there; `?grouping=` limits it to one grouping. */
export const GET = defineRoute<Params>(async (request, { teamId, format }) => {
  const latest = await requireTeamReport(teamId);
  const known = formatOf(format);
  if (!known) throw new AppError('not_found');
  const groupingId = request.nextUrl.searchParams.get('grouping');
  return downloadReport(await getTeamReport(db(), latest, groupingId), known);
});
