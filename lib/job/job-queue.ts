import 'server-only';
import type { z } from 'zod';

/** Work of one kind that is done in the background, each job at least once. */
export type JobQueue<Data extends object = object> = {
  /** Never changes: jobs wait under it in the database. */
  name: string;
  schema: z.ZodType<Data>;
  /** Does one job. `isLastTry`: when it fails now, it is not tried again. Must do no harm when done twice. */
  work: (data: Data, job: { isLastTry: boolean }) => Promise<void>;
  /** Told once when a job has failed for good, also when its process died over it. */
  giveUp: (data: Data) => Promise<void>;
  /** A process's job is taken from it after so long, and tried again by another. In seconds. */
  longestSeconds: number;
};

/** Work that is done once a day, by one of the instances. */
export type DailyTask = {
  name: string;
  /** Of the day, as cron has it, in UTC: "17 3 * * *". */
  cron: string;
  work: () => Promise<void>;
};

/** Holds any queue, whatever its data. */
export type AnyQueue = {
  name: string;
  longestSeconds: number;
  work: (data: unknown, job: { isLastTry: boolean }) => Promise<void>;
  giveUp: (data: unknown) => Promise<void>;
};

/** The queue with its data checked, as jobs of an older version may be of another shape. */
export function anyQueue<Data extends object>(queue: JobQueue<Data>): AnyQueue {
  const { name, longestSeconds, schema } = queue;
  return {
    name,
    longestSeconds,
    work: async (data, job) => queue.work(schema.parse(data), job),
    giveUp: async (data) => queue.giveUp(schema.parse(data)),
  };
}
