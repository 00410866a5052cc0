import { canReadAllResults } from '@/lib/team/policy';
import type { OrganisationRole } from '@/lib/team/types';

/** Who reads all results compares any teams; a member those they are in. */
export function canCompare(
  person: { role: OrganisationRole; ownTeamIds: readonly string[] },
  teamId: string,
): boolean {
  return canReadAllResults(person.role) || person.ownTeamIds.includes(teamId);
}
