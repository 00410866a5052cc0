import { defineRoute } from '@/lib/action/route';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { requireCampaignReport } from '@/lib/report/access';
import { getCampaignReport } from '@/lib/report/campaign-data';
import { MOST_TEAMS_AT_ONCE } from '@/lib/report/constants';
import { downloadReport, formatOf } from '@/lib/report/documents';

type Params = { campaignId: string; format: string };

const TOO_MANY = `A report of more than ${MOST_TEAMS_AT_ONCE} teams takes a while. Ask for it: it is made in the background.`;

/** The gap report of the teams that `?teams=` names, or of all of the campaign's; `?grouping=` limits it to one grouping. */
export const GET = defineRoute<Params>(async (request, { campaignId, format }) => {
  const query = request.nextUrl.searchParams;
  const { scope, subject } = await requireCampaignReport(campaignId, query.get('teams'));
  const known = formatOf(format);
  if (!known) throw new AppError('not_found');
  if (scope.teams.length > MOST_TEAMS_AT_ONCE) throw new AppError('too_large', TOO_MANY);
  const report = await getCampaignReport(db(), scope, { subject, groupingId: query.get('grouping') });
  return downloadReport(report, known);
});
