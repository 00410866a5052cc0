import 'server-only';
import PgBoss from 'pg-boss';
import { pool } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log/log';
import type { AnyQueue, DailyTask } from './job-queue';

/** Of pg-boss's own tables, beside the app's. */
export const JOB_SCHEMA = 'pgboss';
/** A database that is away, or that does not let us make the schema yet, is asked again. In milliseconds. */
const TRY_AGAIN_AFTER = 60_000;
/** How long a stopping process lets a job end; another process takes it up after that. In milliseconds. */
const LONGEST_GOODBYE = 20_000;
const POLL_SECONDS = 5;
const RETRIES = 2;
const RETRY_SECONDS = 3;
/** Why it cannot be: PostgreSQL's code for a right that is missing. */
const NO_RIGHT = '42501';

const NO_JOBS = 'Reports cannot be made in the background on this server now. Ask its administrator.';

const deadLetterOf = (queue: { name: string }) => `${queue.name}-failed`;

type Work = { queues: readonly AnyQueue[]; daily: readonly DailyTask[] };
type Running = {
  boss: PgBoss | null;
  workers: Map<string, string>;
  retry?: NodeJS.Timeout;
  isStopped: boolean;
};

/** On globalThis, because a development server loads this module anew at each change. */
const holder = globalThis as typeof globalThis & { tomographJobs?: Running };

/** Says what an administrator can do about it. */
function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === NO_RIGHT
    ? `background jobs are off: the database user may not create the schema ${JOB_SCHEMA}. Grant it CREATE on the database; it is tried again every minute (docs/operating.md)`
    : 'background jobs are off: the database did not let them start; it is tried again every minute';
}

async function startQueue(boss: PgBoss, queue: AnyQueue, running: Running): Promise<void> {
  const deadLetter = deadLetterOf(queue);
  await boss.createQueue(deadLetter, { name: deadLetter, retryLimit: RETRIES });
  const options = {
    name: queue.name,
    deadLetter,
    retryLimit: RETRIES,
    retryDelay: RETRY_SECONDS,
    expireInSeconds: queue.longestSeconds,
  };
  await boss.createQueue(queue.name, options);
  // One at a time in each process: what a job holds in memory is bounded by that.
  const polling = { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1 };
  const worker = await boss.work<unknown>(
    queue.name,
    { ...polling, includeMetadata: true },
    async ([job]) => {
      if (job) await queue.work(job.data, { isLastTry: job.retryCount >= job.retryLimit });
    },
  );
  running.workers.set(queue.name, worker);
  await boss.work<unknown>(deadLetter, polling, async ([job]) => {
    if (job) await queue.giveUp(job.data);
  });
}

async function startDaily(boss: PgBoss, { name, cron, work }: DailyTask): Promise<void> {
  await boss.createQueue(name, { name, policy: 'singleton', retryLimit: RETRIES });
  await boss.schedule(name, cron);
  await boss.work(name, { pollingIntervalSeconds: TRY_AGAIN_AFTER / 1_000 }, () => work());
}

async function start(work: Work, running: Running): Promise<void> {
  const boss = new PgBoss({
    schema: JOB_SCHEMA,
    // The app's own pool: one limit of connections for all that a process does.
    db: { executeSql: async (text, values) => ({ rows: (await pool().query(text, values)).rows }) },
  });
  boss.on('error', (error) => log().warn({ err: error }, 'background jobs: trouble'));
  try {
    await boss.start();
    for (const queue of work.queues) await startQueue(boss, queue, running);
    for (const task of work.daily) await startDaily(boss, task);
    running.boss = boss;
  } catch (error) {
    log().error({ err: error }, explain(error));
    await boss.stop({ graceful: false, wait: false }).catch(() => undefined);
    if (running.isStopped) return;
    running.retry = setTimeout(() => void start(work, running), TRY_AGAIN_AFTER);
    running.retry.unref();
  }
}

/**
 * Takes up jobs in this process, beside whatever other instances do. Makes pg-boss's tables where they are missing. Never
 * fails: without them the app runs, and `sendJob` says so.
 */
export async function startJobs(work: Work): Promise<void> {
  if (holder.tomographJobs) return;
  const running: Running = { boss: null, workers: new Map(), isStopped: false };
  holder.tomographJobs = running;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stopJobs());
  await start(work, running);
}

/** Takes no more jobs, and lets the one that runs end. */
export async function stopJobs(): Promise<void> {
  const running = holder.tomographJobs;
  holder.tomographJobs = undefined;
  if (!running) return;
  running.isStopped = true;
  clearTimeout(running.retry);
  await running.boss?.stop({ graceful: true, wait: true, timeout: LONGEST_GOODBYE, close: false });
}

/**
 * Puts a job into a queue in the transaction of what it belongs to: there is both, or neither.
 * @throws AppError busy, when there are no background jobs on this server.
 */
export async function sendJob(
  transaction: Prisma.TransactionClient,
  queue: { name: string },
  data: object,
): Promise<void> {
  const boss = holder.tomographJobs?.boss;
  if (!boss) throw new AppError('busy', NO_JOBS);
  const db = {
    executeSql: async (text: string, values: unknown[]) => ({
      // Prisma refuses undefined where pg takes it for null.
      rows: await transaction.$queryRawUnsafe<unknown[]>(text, ...values.map((value) => value ?? null)),
    }),
  };
  await boss.send(queue.name, data, { db });
}

/** Lets this process look at once, where it would only with its next poll. */
export function hurryJobs(queue: { name: string }): void {
  const running = holder.tomographJobs;
  const worker = running?.workers.get(queue.name);
  if (worker) running?.boss?.notifyWorker(worker);
}
