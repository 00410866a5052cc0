import 'server-only';
import { recordEvent, type Actor } from '@/lib/audit/mutations';
import { hashPassword } from '@/lib/auth/password';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { AppError } from '@/lib/errors';
import { INVITATION_DAYS } from './constants';
import { getOpenInvitation } from './data';
import { hashInvitationToken, newInvitationToken } from './invitation-token';
import { addAccount, changeOrganisation, emailTaken, type Transaction } from './organisation-mutations';
import { canGiveRole } from './policy';
import type { Acceptance, InvitationPlan } from './schema';
import type { AdministratorScope } from './types';

const DAY_MS = 24 * 60 * 60 * 1000;

export const OWNERS_ONLY = 'Only an owner can make, change or remove an owner.';

/** Unknown, used, revoked and expired alike: a stranger learns nothing from trying. */
const VOID =
  'This invitation cannot be used. It may have been used already, been withdrawn, or have expired. Ask for a new one.';

/** Revokes those of the chosen invitations that are still pending; how many. */
export async function revokePending(
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
    if (!canGiveRole(scope.role, null, role)) throw new AppError('invalid', undefined, { role: OWNERS_ONLY });
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
  if (!(await getOpenInvitation(db(), token))) throw new AppError('conflict', VOID);
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
    if (!invitation) throw new AppError('conflict', VOID);
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
