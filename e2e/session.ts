import type { BrowserContext } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { SESSION_SECONDS, sessionCookieName } from '@/lib/auth/options';
import type { BuiltMember } from '@/prisma/builders';

/** A member's session cookie, as a sign-in would set it. */
export async function sessionCookie({ accountId, epoch }: BuiltMember, domain: string) {
  const secret = process.env.AUTH_SECRET ?? '';
  const value = await encode({ token: { accountId, epoch }, secret, maxAge: SESSION_SECONDS });
  const name = sessionCookieName();
  return {
    name,
    value,
    domain,
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Lax' as const,
  };
}

/** Signs a browser in without the form. */
export async function signIn(context: BrowserContext, member: BuiltMember): Promise<void> {
  const { hostname } = new URL(process.env.BASE_URL ?? '');
  await context.addCookies([await sessionCookie(member, hostname)]);
}
