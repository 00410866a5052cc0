import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '@/lib/env';
import { checkCredentials } from './credentials';
import { tokenSchema } from './schema';

/** A working day: long enough not to interrupt, short enough for a shared computer. */
export const SESSION_SECONDS = 12 * 60 * 60;

const isSecure = () => env().PUBLIC_URL?.startsWith('https:') ?? false;

/** The `__Secure-` prefix makes browsers refuse the cookie without TLS. */
export const sessionCookieName = () => (isSecure() ? '__Secure-tomograph.session' : 'tomograph.session');

/** Built per use, so that a build needs no settings. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() },
      },
    },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (credentials, request) => checkCredentials(credentials, request.headers ?? {}),
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        return user ? { accountId: user.id, epoch: user.epoch } : token;
      },
      // The client asks for its session only to learn that there is one.
      session({ session, token }) {
        return { expires: session.expires, signedIn: tokenSchema.safeParse(token).success };
      },
    },
  };
}
