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
