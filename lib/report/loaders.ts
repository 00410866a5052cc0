import 'server-only';
import { cache } from 'react';
import { gate } from '@/lib/action/gate';
import { getCampaigns } from '@/lib/campaign/data';
import { db } from '@/lib/db/client';
import { CURRENT_EDITION_ID } from '@/lib/framework/constants';
import { getEdition } from '@/lib/framework/data';
import { requireMember } from '@/lib/team/access';
import { getTeams } from '@/lib/team/data';
import { canReadAllResults } from '@/lib/team/policy';
import { requireReportList } from './access';
import { getRequestedReports } from './request-data';

/** What the page of reports offers: the teams that the reader may see; campaigns and requests to who reads all results. */
export const loadReports = cache(() =>
  gate(async () => {
    const scope = await requireMember();
    const readsAll = canReadAllResults(scope.role);
    const [edition, teams, campaigns, requested] = await Promise.all([
      getEdition(db(), CURRENT_EDITION_ID),
      getTeams(db(), scope),
      readsAll ? getCampaigns(db(), scope) : [],
      readsAll ? getRequestedReports(db(), await requireReportList()) : null,
    ]);
    const started = campaigns.filter(({ state, teamCount }) => state !== 'draft' && teamCount > 0);
    return {
      teams: teams.map(({ teamId, name }) => ({ teamId, name })),
      campaigns: started.map(({ id, name, teamCount }) => ({ id, name, teamCount })),
      groupings: edition.groupings.map(({ id, name }) => ({ id, name })),
      requested,
    };
  }),
);
