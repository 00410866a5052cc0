// Runs in each of vitest's workers before its tests: points it at its own database.

/** A worker's address of the database, from that of the one they are all copied from; by number, or another by name. */
export function databaseOfWorker(url: string, worker: number | string): string {
  const own = new URL(url);
  own.pathname = typeof worker === 'number' ? `${own.pathname}_worker_${worker}` : `/${worker}`;
  return own.href;
}

const { DATABASE_URL, VITEST_POOL_ID } = process.env;
if (DATABASE_URL && VITEST_POOL_ID && !DATABASE_URL.includes('_worker_'))
  process.env.DATABASE_URL = databaseOfWorker(DATABASE_URL, Number(VITEST_POOL_ID));
