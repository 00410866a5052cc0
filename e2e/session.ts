import type { BrowserContext } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { SESSION_SECONDS, sessionCookieName } from '@/lib/auth/options';
import type { BuiltMember } from '@/prisma/builders';

/** A session cookie's value for a member, as a sign-in would set it. */
export function sessionToken({ accountId, epoch }: BuiltMember): Promise<string> {
  return encode({ token: { accountId, epoch }, secret: process.env.AUTH_SECRET ?? '', maxAge: SESSION_SECONDS });
}

/** Signs a browser in without the form. */
export async function signIn(context: BrowserContext, member: BuiltMember): Promise<void> {
  const value = await sessionToken(member);
  await context.addCookies([{ name: sessionCookieName(), value, url: process.env.BASE_URL, httpOnly: true, sameSite: 'Lax' }]);
}
