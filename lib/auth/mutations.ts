import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { hashPassword, isPassword } from './password';
import { forgetFailedSignIns, maySignIn } from './rate-limit';
import type { PasswordChange } from './schema';
import type { Viewer } from './types';

/**
 * Gives the viewer's account another password and ends all its sessions, the viewer's too. `address` is where the
 * request came from: tries count as tries to sign in.
 * @throws AppError unauthenticated for a session that ended, rate_limited, invalid naming the field.
 */
export async function changePassword(viewer: Viewer, address: string, change: PasswordChange): Promise<void> {
  const { currentPassword, newPassword } = change;
  const current = { id: viewer.accountId, sessionEpoch: viewer.epoch };
  const account = await db().account.findFirst({
    where: current,
    select: { email: true, passwordHash: true, member: { select: { id: true, organisationId: true } } },
  });
  if (!account) throw new AppError('unauthenticated');
  if (!(await maySignIn(address, account.email))) throw new AppError('rate_limited');
  if (!(await isPassword(account.passwordHash, currentPassword))) {
    throw new AppError('invalid', undefined, { currentPassword: 'is not your password' });
  }
  await forgetFailedSignIns(account.email);
  const passwordHash = await hashPassword(newPassword);
  const { member } = account;
  await db().$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: current,
      data: { passwordHash, sessionEpoch: { increment: 1 } },
    });
    // Changed from another session since it was read.
    if (count === 0) throw new AppError('unauthenticated');
    if (!member) return;
    const { id: memberId, organisationId } = member;
    await recordEvent(tx, { memberId, organisationId }, { type: 'password_changed' });
  });
}
