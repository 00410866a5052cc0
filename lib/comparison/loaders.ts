import 'server-only';
import { gate } from '@/lib/action/gate';
import { db } from '@/lib/db/client';
import { requireTeam } from '@/lib/team/access';
import { everyTeam, requireComparable } from './access';
import type { QueryValues } from './comparison-query';
import { getComparisonContent } from './data';
import { getLastLevels } from './last-levels-data';
import { getComparisonPage } from './page-data';
import { getTrend } from './trend-data';

/** A comparison by an address's query. */
export const loadComparison = (campaignId: string, values: QueryValues) =>
  gate(async () => getComparisonPage(db(), await requireComparable(campaignId), values));

/** What the reader sees of a campaign's teams, for its map; null where they see none of them. */
export const loadCampaignMap = (campaignId: string) =>
  gate(async () => {
    const comparable = await requireComparable(campaignId);
    if (comparable.choices.length === 0 || comparable.campaignState === 'draft') return null;
    const scope = everyTeam(comparable);
    const [content, lastLevels] = await Promise.all([
      getComparisonContent(db(), scope),
      getLastLevels(db(), scope),
    ]);
    return { campaignId, campaignName: comparable.campaignName, content, lastLevels };
  });

/** A team over its campaigns; `from` and `to` name the two whose change is shown. */
export const loadTrend = (teamId: string, values: QueryValues) =>
  gate(async () => {
    const scope = await requireTeam(teamId);
    return { teamId, teamName: scope.teamName, trend: await getTrend(db(), scope, values) };
  });
