import { setTimeout as sleep } from 'node:timers/promises';
import { db } from './client';
import type { Prisma } from './generated/client';

/** How long to wait for others to run into a lock; a busy machine takes its time. */
const LONGEST_WAIT_MS = 10_000;

/**
 * Starts work while a row is locked (by the statement given), lets go of it once `waiters` sessions wait for it, and
 * gives what the work comes to. So that things happen at once are made to.
 * @throws when fewer come to wait
 */
export async function whileLocked<T>(
  lock: Prisma.Sql,
  waiters: number,
  work: () => readonly Promise<T>[],
): Promise<PromiseSettledResult<T>[]> {
  let started: readonly Promise<T>[] = [];
  await db().$transaction(
    async (transaction) => {
      await transaction.$queryRaw(lock);
      started = work();
      // Nobody else looks at a failure before the lock is gone.
      for (const each of started) each.catch(() => undefined);
      const until = Date.now() + LONGEST_WAIT_MS;
      for (;;) {
        // The list of sessions is kept for a transaction; one that connects only now would stay unseen.
        await transaction.$executeRaw`select pg_stat_clear_snapshot()`;
        const [{ count } = { count: 0 }] = await transaction.$queryRaw<{ count: number }[]>`
          with first as (select pid from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))),
          behind as (select pid from pg_stat_activity where pg_blocking_pids(pid) && array(select pid from first))
          select count(*)::int as count from (select pid from first union select pid from behind) as waiting`;
        if (count >= waiters) return;
        if (Date.now() > until) throw new Error(`Only ${count} of ${waiters} sessions waited for the lock.`);
        await sleep(20);
      }
    },
    { timeout: 2 * LONGEST_WAIT_MS },
  );
  return Promise.allSettled(started);
}
