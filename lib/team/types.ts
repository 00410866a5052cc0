import type { Scope } from '@/lib/auth/scope';
import type { OrganisationRole, TeamRole } from '@/lib/db/generated/enums';

export type { OrganisationRole, TeamRole };

type MemberFacts = {
  organisationId: string;
  organisationName: string;
  isSample: boolean;
  memberId: string;
  accountId: string;
  name: string;
  email: string;
  role: OrganisationRole;
  teams: readonly { readonly teamId: string; readonly role: TeamRole }[];
};

/** The signed-in person belongs to this organisation. */
export type MemberScope = Scope<'member', MemberFacts>;

/** They also administer it. */
export type AdministratorScope = Scope<'member' | 'administrator', MemberFacts>;

type TeamFacts = {
  organisationId: string;
  memberId: string;
  role: OrganisationRole;
  teamId: string;
  teamName: string;
  /** The signed-in person's own role in the team; null for one who is not in it. */
  teamRole: TeamRole | null;
};

/** The signed-in person may see this team and its people. */
export type TeamScope = Scope<'team', TeamFacts>;

/** They also say who is in it, in which role. */
export type TeamManagerScope = Scope<'team' | 'team-manager', TeamFacts>;

/** A person as others in the organisation see them. */
export type Person = { memberId: string; name: string; email: string };

export type TeamPerson = Person & { role: TeamRole };

/** A person with all roles, for those who administer. */
export type OrganisationPerson = Person & {
  role: OrganisationRole;
  teams: { teamId: string; name: string; role: TeamRole }[];
  /** Improvement actions that they own and that are not done or dropped. */
  openActions: number;
};

export type TeamSummary = {
  teamId: string;
  name: string;
  /** Names of its leads, by name. */
  leads: string[];
  people: number;
  /** The signed-in person's role in it. */
  ownRole: TeamRole | null;
};

/** An invitation that is neither used nor revoked. */
export type PendingInvitation = {
  invitationId: string;
  email: string;
  role: OrganisationRole;
  team: { name: string; role: TeamRole } | null;
  invitedBy: string | null;
  expiresAt: Date;
  isExpired: boolean;
};

/** What a link's holder is told before joining. */
export type OpenInvitation = {
  organisationName: string;
  email: string;
  role: OrganisationRole;
  team: { name: string; role: TeamRole } | null;
};
