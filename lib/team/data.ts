import 'server-only';
import type { Queryable } from '@/lib/db/types';
import type { Environment } from '@/lib/env';
import { hashInvitationToken } from './invitation-token';
import { canReadAllResults } from './policy';
import type {
  AdministratorScope,
  MemberScope,
  OpenInvitation,
  OrganisationPerson,
  PendingInvitation,
  Person,
  TeamManagerScope,
  TeamPerson,
  TeamRole,
  TeamScope,
  TeamSummary,
} from './types';

export type SignUpRule = Environment['SIGN_UP'];

const personFields = { id: true, account: { select: { name: true, email: true } } } as const;

type PersonRow = { id: string; account: { name: string; email: string } };

const toPerson = ({ id, account }: PersonRow): Person => ({ memberId: id, ...account });

/** May somebody set up an organisation on this server? The sample organisation does not count as the first. */
export async function isSignUpOpen(db: Queryable, rule: SignUpRule): Promise<boolean> {
  if (rule !== 'first') return rule === 'open';
  return (await db.organisation.findFirst({ where: { isSample: false }, select: { id: true } })) === null;
}

/** What the organisation says of itself. */
export async function getOrganisationSettings(
  db: Queryable,
  { organisationId }: AdministratorScope,
): Promise<{ name: string; colour: string | null }> {
  return db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true, colour: true },
  });
}

/** Everybody in the organisation, by name. */
export async function getPeople(db: Queryable, scope: AdministratorScope): Promise<OrganisationPerson[]> {
  const members = await db.member.findMany({
    where: { organisationId: scope.organisationId },
    select: {
      ...personFields,
      role: true,
      teams: {
        select: { role: true, team: { select: { id: true, name: true } } },
        orderBy: { team: { name: 'asc' } },
      },
      _count: { select: { ownedActions: { where: { status: { in: ['open', 'in_progress'] } } } } },
    },
    orderBy: [{ account: { name: 'asc' } }, { id: 'asc' }],
  });
  return members.map(({ role, teams, _count, ...member }) => ({
    ...toPerson(member),
    role,
    openActions: _count.ownedActions,
    teams: teams.map(({ team, role: teamRole }) => ({ teamId: team.id, name: team.name, role: teamRole })),
  }));
}

const teamOf = ({ team, teamRole }: { team: { name: string } | null; teamRole: TeamRole | null }) =>
  team && teamRole && { name: team.name, role: teamRole };

/** Invitations neither used nor revoked, the newest first; the expired ones among them say so. */
export async function getInvitations(db: Queryable, scope: AdministratorScope): Promise<PendingInvitation[]> {
  const invitations = await db.invitation.findMany({
    where: { organisationId: scope.organisationId, acceptedAt: null, revokedAt: null },
    select: {
      id: true,
      email: true,
      role: true,
      teamRole: true,
      expiresAt: true,
      team: { select: { name: true } },
      invitedBy: { select: { account: { select: { name: true } } } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  const now = new Date();
  return invitations.map(({ id, email, role, expiresAt, invitedBy, ...rest }) => ({
    invitationId: id,
    email,
    role,
    team: teamOf(rest),
    invitedBy: invitedBy?.account.name ?? null,
    expiresAt,
    isExpired: expiresAt <= now,
  }));
}

/** The teams that the person may see, by name. */
export async function getTeams(db: Queryable, scope: MemberScope): Promise<TeamSummary[]> {
  const { organisationId, role, memberId } = scope;
  const teams = await db.team.findMany({
    where: { organisationId, ...(canReadAllResults(role) ? {} : { members: { some: { memberId } } }) },
    select: {
      id: true,
      name: true,
      _count: { select: { members: true } },
      members: {
        where: { role: 'lead' },
        select: { member: { select: { account: { select: { name: true } } } } },
        orderBy: { member: { account: { name: 'asc' } } },
      },
    },
    orderBy: { name: 'asc' },
  });
  const ownRoles = new Map(scope.teams.map((own) => [own.teamId, own.role]));
  return teams.map(({ id, name, _count, members }) => ({
    teamId: id,
    name,
    leads: members.map(({ member }) => member.account.name),
    people: _count.members,
    ownRole: ownRoles.get(id) ?? null,
  }));
}

/** The people of a team, by name. */
export async function getTeamPeople(
  db: Queryable,
  { teamId, organisationId }: TeamScope,
): Promise<TeamPerson[]> {
  const members = await db.teamMember.findMany({
    where: { teamId, team: { organisationId } },
    select: { role: true, member: { select: personFields } },
    orderBy: [{ member: { account: { name: 'asc' } } }, { memberId: 'asc' }],
  });
  return members.map(({ role, member }) => ({ ...toPerson(member), role }));
}

/** The people of the organisation who could be put into the team, by name. */
export async function getCandidates(db: Queryable, scope: TeamManagerScope): Promise<Person[]> {
  const members = await db.member.findMany({
    where: { organisationId: scope.organisationId, teams: { none: { teamId: scope.teamId } } },
    select: personFields,
    orderBy: [{ account: { name: 'asc' } }, { id: 'asc' }],
  });
  return members.map(toPerson);
}

/** What a link's token opens now; null when it is unknown, used, revoked or expired alike. */
export async function getOpenInvitation(db: Queryable, token: string): Promise<OpenInvitation | null> {
  const invitation = await db.invitation.findFirst({
    where: {
      tokenHash: hashInvitationToken(token),
      acceptedAt: null,
      revokedAt: null,
      expiresAt: { gt: new Date() },
    },
    select: {
      email: true,
      role: true,
      teamRole: true,
      organisation: { select: { name: true } },
      team: { select: { name: true } },
    },
  });
  if (!invitation) return null;
  const { email, role, organisation, ...rest } = invitation;
  return { organisationName: organisation.name, email, role, team: teamOf(rest) };
}
