import 'server-only';
import { recordEvent, type Actor } from '@/lib/audit/mutations';
import { hashPassword } from '@/lib/auth/password';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { AppError } from '@/lib/errors';
import { INVITATION_DAYS, ORGANISATION_ROLES } from './constants';
import { getOpenInvitation, isSignUpOpen, type SignUpRule } from './data';
import { hashInvitationToken, newInvitationToken } from './invitation-token';
import { canGiveRole } from './policy';
import type { Acceptance, InvitationPlan, OrganisationPlan } from './schema';
import type { AdministratorScope, OrganisationRole, TeamManagerScope, TeamRole } from './types';

type Transaction = Prisma.TransactionClient;

const DAY_MS = 24 * 60 * 60 * 1000;

/** One advisory lock for every set-up on the server. The number is arbitrary and must not change. */
const SET_UP_LOCK = 740_219;

const MESSAGES = {
  signUp: 'No organisation can be set up on this server. Ask its administrator for an invitation.',
  // Unknown, used, revoked and expired alike: a stranger learns nothing from trying.
  invitation:
    'This invitation cannot be used. It may have been used already, been withdrawn, or have expired. Ask for a new one.',
  owner: 'Only an owner can make, change or remove an owner.',
  lastOwner: 'An organisation needs an owner. Make somebody else an owner first.',
  yourself: 'You cannot remove yourself. Ask another administrator to do it.',
};

/** Says no more than it must: whose account it is, nobody learns. */
const emailTaken = () =>
  new AppError('invalid', undefined, { email: 'cannot be used: it has an account on this server' });

/** An account that did not exist; the e-mail address of another person is refused. */
async function addAccount(tx: Transaction, account: { email: string; name: string; passwordHash: string }) {
  const [added] = await tx.account.createManyAndReturn({
    data: [account],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!added) throw emailTaken();
  return added.id;
}

/**
 * Makes an organisation with its first owner.
 * @throws AppError conflict when the rule for setting one up does not allow it, invalid for an e-mail in use.
 */
export async function createOrganisation(
  rule: SignUpRule,
  plan: OrganisationPlan,
): Promise<{ organisationId: string }> {
  const { organisation: organisationName, name, email, password } = plan;
  // Asked before the costly hash, and again under the lock.
  if (!(await isSignUpOpen(db(), rule))) throw new AppError('conflict', MESSAGES.signUp);
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SET_UP_LOCK})`;
    if (!(await isSignUpOpen(tx, rule))) throw new AppError('conflict', MESSAGES.signUp);
    const accountId = await addAccount(tx, { email, name, passwordHash });
    const { id: organisationId } = await tx.organisation.create({
      data: { name: organisationName },
      select: { id: true },
    });
    const { id: memberId } = await tx.member.create({
      data: { organisationId, accountId, role: 'owner' },
      select: { id: true },
    });
    await recordEvent(tx, { organisationId, memberId }, { type: 'organisation_created' });
    return { organisationId };
  });
}

/**
 * Runs a change of an organisation's people or teams, one at a time in each organisation, so that what it checks
 * still holds when it writes.
 */
function changeOrganisation<T>(organisationId: string, change: (tx: Transaction) => Promise<T>): Promise<T> {
  return db().$transaction(async (tx) => {
    // This strength lets rows that refer to the organisation, e.g. saved ratings' events, pass.
    await tx.$queryRaw`SELECT id FROM organisation WHERE id = ${organisationId}::uuid FOR NO KEY UPDATE`;
    return change(tx);
  });
}

async function assertTeamNameFree(tx: Transaction, organisationId: string, name: string): Promise<void> {
  const namesake = await tx.team.findFirst({ where: { organisationId, name }, select: { id: true } });
  if (namesake) throw new AppError('invalid', undefined, { name: 'is the name of another team' });
}

/** @throws AppError invalid when another team has the name. */
export function createTeam(
  scope: AdministratorScope,
  { name }: { name: string },
): Promise<{ teamId: string }> {
  const { organisationId } = scope;
  return changeOrganisation(organisationId, async (tx) => {
    await assertTeamNameFree(tx, organisationId, name);
    const { id: teamId } = await tx.team.create({ data: { organisationId, name }, select: { id: true } });
    await recordEvent(tx, scope, { type: 'team_created', subjectId: teamId, detail: { name } });
    return { teamId };
  });
}

/** @throws AppError not_found, or invalid when another team has the name. */
export function renameTeam(
  scope: AdministratorScope,
  { teamId, name }: { teamId: string; name: string },
): Promise<void> {
  const { organisationId } = scope;
  return changeOrganisation(organisationId, async (tx) => {
    const team = await tx.team.findFirst({ where: { id: teamId, organisationId }, select: { name: true } });
    if (!team) throw new AppError('not_found');
    if (team.name === name) return;
    await assertTeamNameFree(tx, organisationId, name);
    await tx.team.update({ where: { id: teamId }, data: { name }, select: { id: true } });
    await recordEvent(tx, scope, {
      type: 'team_renamed',
      subjectId: teamId,
      detail: { from: team.name, to: name },
    });
  });
}

/**
 * Puts a person of the organisation into the team, or gives them another role in it.
 * @throws AppError not_found for somebody who is not of the organisation.
 */
export function setTeamRole(
  scope: TeamManagerScope,
  plan: { memberId: string; role: TeamRole },
): Promise<void> {
  const { organisationId, teamId } = scope;
  const { memberId, role } = plan;
  return changeOrganisation(organisationId, async (tx) => {
    const member = await tx.member.findFirst({
      where: { id: memberId, organisationId },
      select: { teams: { where: { teamId }, select: { role: true } } },
    });
    if (!member) throw new AppError('not_found');
    if (member.teams[0]?.role === role) return;
    await tx.teamMember.upsert({
      where: { teamId_memberId: { teamId, memberId } },
      create: { teamId, memberId, role },
      update: { role },
      select: { role: true },
    });
    await recordEvent(tx, scope, { type: 'team_role_set', subjectId: teamId, detail: { memberId, role } });
  });
}

/** @throws AppError not_found for somebody who is not in the team. */
export function removeTeamRole(scope: TeamManagerScope, { memberId }: { memberId: string }): Promise<void> {
  const { organisationId, teamId } = scope;
  return changeOrganisation(organisationId, async (tx) => {
    const { count } = await tx.teamMember.deleteMany({
      where: { teamId, memberId, team: { organisationId } },
    });
    if (count === 0) throw new AppError('not_found');
    await recordEvent(tx, scope, { type: 'team_role_removed', subjectId: teamId, detail: { memberId } });
  });
}

/** Revokes those of the chosen invitations that are still pending; how many. */
async function revokePending(
  tx: Transaction,
  actor: Actor,
  chosen: Prisma.InvitationWhereInput,
): Promise<number> {
  const revoked = await tx.invitation.updateManyAndReturn({
    where: { ...chosen, organisationId: actor.organisationId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
    select: { id: true },
  });
  for (const { id } of revoked) await recordEvent(tx, actor, { type: 'invitation_revoked', subjectId: id });
  return revoked.length;
}

/**
 * Checks every rule for giving a member another role, or none (null: removal), against the roles as they are now.
 * Links that the member made and could not make any more end with it, so that nobody comes back by an old one.
 */
async function prepareRoleChange(
  tx: Transaction,
  scope: AdministratorScope,
  { memberId, to }: { memberId: string; to: OrganisationRole | null },
) {
  const { organisationId } = scope;
  const actor = await tx.member.findFirst({
    where: { id: scope.memberId, organisationId },
    select: { role: true },
  });
  const member = await tx.member.findFirst({
    where: { id: memberId, organisationId },
    select: { role: true, accountId: true, account: { select: { email: true } } },
  });
  if (!actor || !member) throw new AppError('not_found');
  if (!canGiveRole(actor.role, member.role, to)) throw new AppError('invalid', MESSAGES.owner);
  if (member.role === 'owner' && to !== 'owner') {
    const owners = await tx.member.count({ where: { organisationId, role: 'owner' } });
    if (owners === 1) throw new AppError('invalid', MESSAGES.lastOwner);
  }
  const tooHigh = ORGANISATION_ROLES.filter((role) => to === null || !canGiveRole(to, null, role));
  await revokePending(tx, scope, { invitedById: memberId, role: { in: tooHigh } });
  return member;
}

/** @throws AppError not_found, or invalid when the giver may not, or the last owner would lose the role. */
export function setMemberRole(
  scope: AdministratorScope,
  { memberId, role }: { memberId: string; role: OrganisationRole },
): Promise<void> {
  return changeOrganisation(scope.organisationId, async (tx) => {
    const { role: from } = await prepareRoleChange(tx, scope, { memberId, to: role });
    if (from === role) return;
    await tx.member.update({ where: { id: memberId }, data: { role }, select: { id: true } });
    await recordEvent(tx, scope, {
      type: 'member_role_set',
      subjectId: memberId,
      detail: { from, to: role },
    });
  });
}

/**
 * Takes a person out of the organisation and deletes their account.
 * @throws AppError not_found, or invalid for oneself, and for an owner where the remover is none.
 */
export async function removeMember(
  scope: AdministratorScope,
  { memberId }: { memberId: string },
): Promise<void> {
  if (memberId === scope.memberId) throw new AppError('invalid', MESSAGES.yourself);
  return changeOrganisation(scope.organisationId, async (tx) => {
    const { accountId, account } = await prepareRoleChange(tx, scope, { memberId, to: null });
    await tx.account.delete({ where: { id: accountId }, select: { id: true } });
    await recordEvent(tx, scope, {
      type: 'member_removed',
      subjectId: memberId,
      detail: { email: account.email },
    });
  });
}

/**
 * Makes an invitation and the token of its link, which is told this once. An earlier pending one for the same person
 * ends.
 * @throws AppError not_found for a team of others, invalid for a role that is not the inviter's to give and for an
 * e-mail address with an account.
 */
export function createInvitation(
  scope: AdministratorScope,
  plan: InvitationPlan,
): Promise<{ token: string }> {
  const { organisationId, memberId: invitedById } = scope;
  const { email, role, team } = plan;
  return changeOrganisation(organisationId, async (tx) => {
    if (!canGiveRole(scope.role, null, role))
      throw new AppError('invalid', undefined, { role: MESSAGES.owner });
    if (
      team &&
      !(await tx.team.findFirst({ where: { id: team.teamId, organisationId }, select: { id: true } }))
    ) {
      throw new AppError('not_found');
    }
    if (await tx.account.findUnique({ where: { email }, select: { id: true } })) throw emailTaken();
    await revokePending(tx, scope, { email });
    const token = newInvitationToken();
    const { id } = await tx.invitation.create({
      data: {
        organisationId,
        tokenHash: hashInvitationToken(token),
        email,
        role,
        teamId: team?.teamId ?? null,
        teamRole: team?.role ?? null,
        invitedById,
        expiresAt: new Date(Date.now() + INVITATION_DAYS * DAY_MS),
      },
      select: { id: true },
    });
    await recordEvent(tx, scope, { type: 'invitation_created', subjectId: id, detail: { email, role } });
    return { token };
  });
}

/** @throws AppError not_found for an invitation that is used, revoked or not the organisation's. */
export function revokeInvitation(
  scope: AdministratorScope,
  { invitationId }: { invitationId: string },
): Promise<void> {
  return changeOrganisation(scope.organisationId, async (tx) => {
    if ((await revokePending(tx, scope, { id: invitationId })) === 0) throw new AppError('not_found');
  });
}

/**
 * Makes the account, membership and team role that an invitation promises, once; the e-mail address to sign in with.
 * @throws AppError conflict for a token that opens nothing (any more), invalid for an e-mail address with an account.
 */
export async function acceptInvitation({ token, name, password }: Acceptance): Promise<{ email: string }> {
  // Asked before the costly hash; the update below decides.
  if (!(await getOpenInvitation(db(), token))) throw new AppError('conflict', MESSAGES.invitation);
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    const now = new Date();
    const [invitation] = await tx.invitation.updateManyAndReturn({
      where: {
        tokenHash: hashInvitationToken(token),
        acceptedAt: null,
        revokedAt: null,
        expiresAt: { gt: now },
      },
      data: { acceptedAt: now },
      select: { id: true, organisationId: true, email: true, role: true, teamId: true, teamRole: true },
    });
    if (!invitation) throw new AppError('conflict', MESSAGES.invitation);
    const { organisationId, email, role, teamId, teamRole } = invitation;
    const accountId = await addAccount(tx, { email, name, passwordHash });
    const teams = teamId && teamRole ? { create: { teamId, role: teamRole } } : {};
    const { id: memberId } = await tx.member.create({
      data: { organisationId, accountId, role, teams },
      select: { id: true },
    });
    await recordEvent(
      tx,
      { organisationId, memberId },
      { type: 'invitation_accepted', subjectId: invitation.id, detail: { memberId } },
    );
    return { email };
  });
}
