import 'server-only';
import { cache } from 'react';
import { mintScope } from '@/lib/auth/mint-scope';
import { getViewer } from '@/lib/auth/session';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { canAdministrate } from './policy';
import type { AdministratorScope, MemberScope } from './types';

/** The membership that a session's account has, while the session's epoch is the account's. */
async function memberScope({ accountId, epoch }: Viewer): Promise<MemberScope | null> {
  const member = await db().member.findFirst({
    where: { accountId, account: { sessionEpoch: epoch } },
    select: {
      id: true,
      role: true,
      organisation: { select: { id: true, name: true, isSample: true } },
      account: { select: { name: true, email: true } },
      teams: { select: { teamId: true, role: true } },
    },
  });
  if (!member) return null;
  const { organisation, account, teams, role } = member;
  return mintScope({
    organisationId: organisation.id,
    organisationName: organisation.name,
    isSample: organisation.isSample,
    memberId: member.id,
    accountId,
    name: account.name,
    email: account.email,
    role,
    teams,
  });
}

/** The signed-in person's membership; null for nobody, or a session that a changed password voided. */
export const findMember = cache(async (): Promise<MemberScope | null> => {
  const viewer = await getViewer();
  return viewer && memberScope(viewer);
});

/** @throws AppError unauthenticated */
export async function requireMember(): Promise<MemberScope> {
  const scope = await findMember();
  if (!scope) throw new AppError('unauthenticated');
  return scope;
}

/** @throws AppError unauthenticated, or not_found for everybody who does not administer the organisation. */
export async function requireAdministrator(): Promise<AdministratorScope> {
  const scope = await requireMember();
  if (!canAdministrate(scope.role)) throw new AppError('not_found');
  return mintScope(scope);
}
