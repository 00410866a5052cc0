import 'server-only';
import { gate } from '@/lib/action/gate';
import { db } from '@/lib/db/client';
import { requireTeam } from '@/lib/team/access';
import { everyTeam, requireComparable } from './access';
import { idsIn, type QueryValues } from './comparison-query';
import { getComparisonContent } from './data';
import { getComparisonPage } from './page-data';
import { trendOf } from './trend';
import { getTrendRounds } from './trend-data';

/** A comparison by an address's query. */
export const loadComparison = (campaignId: string, values: QueryValues) =>
  gate(async () => getComparisonPage(db(), await requireComparable(campaignId), values));

/** What the reader sees of a campaign's teams, for its map; null where they see none of them. */
export const loadCampaignMap = (campaignId: string) =>
  gate(async () => {
    const comparable = await requireComparable(campaignId);
    if (comparable.choices.length === 0 || comparable.campaignState === 'draft') return null;
    const content = await getComparisonContent(db(), everyTeam(comparable));
    return { campaignId, campaignName: comparable.campaignName, content };
  });

/** A team over its campaigns; `from` and `to` name the two whose change is shown. */
export const loadTrend = (teamId: string, values: QueryValues) =>
  gate(async () => {
    const scope = await requireTeam(teamId);
    const one = (name: string) => idsIn(values[name])[0] ?? null;
    const trend = trendOf(await getTrendRounds(db(), scope), { from: one('from'), to: one('to') });
    return { teamId, teamName: scope.teamName, trend };
  });
