import 'server-only';
import { decode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { env } from '@/lib/env';
import { sessionCookieName } from './options';
import { tokenSchema } from './schema';
import type { Viewer } from './types';

async function readToken(token: string): Promise<Viewer | null> {
  const payload = await decode({ token, secret: env().AUTH_SECRET }).catch(() => null);
  return tokenSchema.safeParse(payload).data ?? null;
}

/** Who sends this request, by its session cookie; null for nobody. Read once a request. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? readToken(token) : null;
});
