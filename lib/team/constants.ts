import type { OrganisationRole, TeamRole } from './types';

/** A name fits a table's cell and a report's cover. In characters. */
export const LONGEST_NAME = 120;

/** An invitation must reach somebody who is on leave, and no longer. */
export const INVITATION_DAYS = 14;

/** The most rights first. */
export const ORGANISATION_ROLES = [
  'owner',
  'admin',
  'analyst',
  'member',
] as const satisfies OrganisationRole[];
export const TEAM_ROLES = ['lead', 'rater', 'viewer'] as const satisfies TeamRole[];

export const ORGANISATION_ROLE_NAMES: Record<OrganisationRole, string> = {
  owner: 'Owner',
  admin: 'Administrator',
  analyst: 'Analyst',
  member: 'Member',
};

export const ORGANISATION_ROLE_MEANINGS: Record<OrganisationRole, string> = {
  owner: 'Everything, other owners included',
  admin: 'People, teams, campaigns, all results',
  analyst: 'Reads all results, compares, exports',
  member: 'Works in teams; sees their results',
};

export const TEAM_ROLE_NAMES: Record<TeamRole, string> = { lead: 'Lead', rater: 'Rater', viewer: 'Viewer' };

export const TEAM_ROLE_MEANINGS: Record<TeamRole, string> = {
  lead: 'Rates, submits, manages the team',
  rater: 'Rates',
  viewer: 'Reads the results',
};
