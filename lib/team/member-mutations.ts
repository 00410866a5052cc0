import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import { AppError } from '@/lib/errors';
import { ORGANISATION_ROLES } from './constants';
import { OWNERS_ONLY, revokePending } from './invitation-mutations';
import { changeOrganisation, type Transaction } from './organisation-mutations';
import { canGiveRole } from './policy';
import type { AdministratorScope, OrganisationRole } from './types';

const LAST_OWNER = 'An organisation needs an owner. Make somebody else an owner first.';
const YOURSELF = 'You cannot remove yourself. Ask another administrator to do it.';

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
  if (!canGiveRole(actor.role, member.role, to)) throw new AppError('invalid', OWNERS_ONLY);
  if (member.role === 'owner' && to !== 'owner') {
    const owners = await tx.member.count({ where: { organisationId, role: 'owner' } });
    if (owners === 1) throw new AppError('invalid', LAST_OWNER);
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
  if (memberId === scope.memberId) throw new AppError('invalid', YOURSELF);
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
