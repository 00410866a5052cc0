import type { OrganisationRole, TeamRole } from './types';

type TeamPerson = { role: OrganisationRole; teamRole: TeamRole | null };

/** People, teams, campaigns and settings. */
export function canAdministrate(role: OrganisationRole): boolean {
  return role === 'owner' || role === 'admin';
}

/** Every team's results by name, comparisons, exports. */
export function canReadAllResults(role: OrganisationRole): boolean {
  return role !== 'member';
}

/** Only an owner makes, changes or removes an owner; an administrator handles everybody else. */
export function canGiveRole(
  giver: OrganisationRole,
  from: OrganisationRole | null,
  to: OrganisationRole | null,
): boolean {
  if (!canAdministrate(giver)) return false;
  return giver === 'owner' || (from !== 'owner' && to !== 'owner');
}

/** Its own people, and everybody who reads all results. */
export function canReadTeam({ role, teamRole }: TeamPerson): boolean {
  return teamRole !== null || canReadAllResults(role);
}

/** Who is in the team, in which role: its leads, and administrators. */
export function canManageTeam({ role, teamRole }: TeamPerson): boolean {
  return teamRole === 'lead' || canAdministrate(role);
}
