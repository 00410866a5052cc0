import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import type { LiveMessage } from './types';

/** PostgreSQL's channel for all messages. */
export const CHANNEL = 'tomograph';
/** A notification takes at most 8,000 bytes; so many area ids stay well below. With more, the whole is meant. */
const MOST_AREAS = 100;

/** A call that sends a message when its transaction commits; for a larger statement to select or return. */
export function notification({ areaIds, ...message }: LiveMessage): Prisma.Sql {
  const payload = JSON.stringify({ ...message, areaIds: areaIds.length > MOST_AREAS ? [] : areaIds });
  return Prisma.sql`pg_notify(${CHANNEL}, ${payload})`;
}

/** Sends a message when the transaction commits; nobody hears of what was rolled back. */
export async function notify(db: Queryable, message: LiveMessage): Promise<void> {
  await db.$queryRaw`select ${notification(message)}::text`;
}
