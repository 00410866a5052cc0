import { FEWEST_COMPARED } from '@/lib/campaign/constants';
import type { ComparisonPage } from '@/lib/comparison/comparison-page';
import { pairOf } from '@/lib/comparison/view-models';
import { MOST_TEAMS_AT_ONCE } from './constants';

export type ReportedTeams = {
  /** Null for every team of the campaign. */
  teamIds: readonly string[] | null;
  teamCount: number;
};

/**
 * The teams whose report a comparison's page offers: those that it compares. Null where it compares no two by name, and
 * where the report is made in the background, which is for who reads all results, and the reader does not.
 */
export function reportedTeams({ query, readsAllResults, compared }: ComparisonPage): ReportedTeams | null {
  if (!compared) return null;
  const pair = query.view === 'differences' ? pairOf(compared, query) : null;
  const { teams } = (pair ?? compared).comparison;
  if (teams.length < FEWEST_COMPARED) return null;
  if (!readsAllResults && teams.length > MOST_TEAMS_AT_ONCE) return null;
  const isEveryTeam = readsAllResults && query.teams === 'all' && pair === null;
  return { teamIds: isEveryTeam ? null : teams.map(({ teamId }) => teamId), teamCount: teams.length };
}
