import 'server-only';
import { cache } from 'react';
import { gate } from '@/lib/action/gate';
import { requireCampaign } from '@/lib/campaign/access';
import { FEWEST_COMPARED } from '@/lib/campaign/constants';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { requireComparison } from './access';
import { chosenTeams } from './chosen-teams';
import { compareTeams } from './compare';
import { getComparable, getComparisonContent } from './data';
import type { Comparison, ComparisonPage } from './types';

async function compute(campaignId: string, teamIds: readonly string[]): Promise<Comparison> {
  return compareTeams(await getComparisonContent(db(), await requireComparison(campaignId, teamIds)));
}

/**
 * A comparison for a page, from the address's `teams`. An address with too few teams, or with what is no choice of
 * teams, is answered with what there is to choose; teams that are not the reader's to see are not found.
 */
export const loadComparison = cache((campaignId: string, teams: string | readonly string[] | undefined) =>
  gate(async (): Promise<ComparisonPage> => {
    const { campaignName, choices } = await getComparable(db(), await requireCampaign(campaignId));
    const chosen = chosenTeams(teams);
    const page = { campaignId, campaignName, choices, chosen, comparison: null, problem: null };
    if (chosen.length < FEWEST_COMPARED) return page;
    try {
      return { ...page, comparison: await compute(campaignId, chosen) };
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code !== 'invalid') throw thrown;
      return { ...page, problem: Object.values(thrown.fields ?? {})[0] ?? thrown.message };
    }
  }),
);
