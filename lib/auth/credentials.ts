import 'server-only';
import { db } from '@/lib/db/client';
import { clientAddress } from '@/lib/log/client-address';
import { log } from '@/lib/log/log';
import { isPassword } from './password';
import { forgetFailedSignIns, maySignIn } from './rate-limit';
import { credentialsSchema } from './schema';

/** The reason that next-auth passes on to the sign-in form. */
export const TOO_MANY_TRIES = 'TooManyTries';

/**
 * The account that an e-mail address and password open, or null: the same answer, after the same time, for an unknown
 * address and a wrong password.
 * @throws Error TOO_MANY_TRIES when the account or the address is resting.
 */
export async function checkCredentials(input: unknown, headers: Record<string, unknown>) {
  const parsed = credentialsSchema.safeParse(input);
  if (!parsed.success) return null;
  const { email, password } = parsed.data;
  if (!(await maySignIn(clientAddress(headers), email))) {
    log().warn('sign-in refused: too many tries');
    throw new Error(TOO_MANY_TRIES);
  }
  const account = await db().account.findUnique({ where: { email } });
  if (!(await isPassword(account?.passwordHash ?? null, password)) || !account) return null;
  await forgetFailedSignIns(email);
  return { id: account.id, epoch: account.sessionEpoch };
}
