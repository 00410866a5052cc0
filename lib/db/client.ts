import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '@/lib/env';
import { PrismaClient } from './generated/client';

/** How long a request waits for a free connection before it fails: longer than any query of ours takes. */
const CONNECTION_TIMEOUT_MS = 5_000;
const IDLE_TIMEOUT_MS = 30_000;
/** A transaction waits as long for its connection as any query does, and then has its time to run. */
const TRANSACTION_OPTIONS = { maxWait: CONNECTION_TIMEOUT_MS, timeout: 15_000 };

function connect() {
  const { DATABASE_URL, DATABASE_POOL_SIZE } = env();
  const pool = new pg.Pool({
    connectionString: DATABASE_URL,
    max: DATABASE_POOL_SIZE,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    allowExitOnIdle: true,
  });
  // Without a listener, a server that goes away while a connection idles would end this process.
  pool.on('error', () => undefined);
  return {
    pool,
    prisma: new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: TRANSACTION_OPTIONS }),
  };
}

type Connection = ReturnType<typeof connect>;

/** On globalThis, because a development server loads this module anew at each change. */
const holder = globalThis as typeof globalThis & { tomographConnection?: Connection };

function connection(): Connection {
  return (holder.tomographConnection ??= connect());
}

/** The process's one Prisma client. Connects at first use, so that a build needs no database. */
export function db(): PrismaClient {
  return connection().prisma;
}

/** The pool under the client, for libraries that take one. */
export function pool(): pg.Pool {
  return connection().pool;
}

/** Closes every connection; the next use opens new ones. */
export async function disconnect(): Promise<void> {
  const open = holder.tomographConnection;
  holder.tomographConnection = undefined;
  await open?.prisma.$disconnect();
  if (open && !open.pool.ended) await open.pool.end();
}
