import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import { hashPassword } from '@/lib/auth/password';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { AppError } from '@/lib/errors';
import { isSignUpOpen, type SignUpRule } from './data';
import type { OrganisationPlan, OrganisationSettings } from './schema';
import type { AdministratorScope } from './types';

export type Transaction = Prisma.TransactionClient;

/** One advisory lock for every set-up on the server. The number is arbitrary and must not change. */
const SET_UP_LOCK = 740_219;

const CLOSED = 'No organisation can be set up on this server. Ask its administrator for an invitation.';

/** Says no more than it must: whose account it is, nobody learns. */
export const emailTaken = () =>
  new AppError('invalid', undefined, { email: 'cannot be used: it has an account on this server' });

/** An account that did not exist; the e-mail address of another person is refused. */
export async function addAccount(
  tx: Transaction,
  account: { email: string; name: string; passwordHash: string },
) {
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
  if (!(await isSignUpOpen(db(), rule))) throw new AppError('conflict', CLOSED);
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SET_UP_LOCK})`;
    if (!(await isSignUpOpen(tx, rule))) throw new AppError('conflict', CLOSED);
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
export function changeOrganisation<T>(
  organisationId: string,
  change: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db().$transaction(async (tx) => {
    // This strength lets rows that refer to the organisation, e.g. saved ratings' events, pass.
    await tx.$queryRaw`SELECT id FROM organisation WHERE id = ${organisationId}::uuid FOR NO KEY UPDATE`;
    return change(tx);
  });
}

/** Changes the organisation's name and the colour of its reports. */
export function changeOrganisationSettings(
  scope: AdministratorScope,
  { name, colour }: OrganisationSettings,
): Promise<void> {
  const { organisationId } = scope;
  return changeOrganisation(organisationId, async (tx) => {
    const before = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { name: true, colour: true },
    });
    const detail = {
      ...(before.name !== name && { name: { from: before.name, to: name } }),
      ...(before.colour !== colour && { colour: { from: before.colour, to: colour } }),
    };
    if (Object.keys(detail).length === 0) return;
    await tx.organisation.update({
      where: { id: organisationId },
      data: { name, colour },
      select: { id: true },
    });
    await recordEvent(tx, scope, { type: 'organisation_changed', detail });
  });
}
