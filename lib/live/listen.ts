import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { env } from '@/lib/env';
import { log } from '@/lib/log/log';
import { CHANNEL } from './notify';
import { readMessage } from './schema';
import type { LiveMessage, LiveSignal } from './types';

type LiveListener = (signal: LiveSignal) => void;

/** What this process's connection is called in pg_stat_activity. */
export const LISTENER_NAME = `tomograph listener ${process.pid}`;

/** The first try after the database went away; doubled each time up to the longest. In milliseconds. */
const FIRST_RETRY = 200;
const LONGEST_RETRY = 10_000;
/** A database machine that vanished without a word is noticed by asking it something. In milliseconds. */
const ASK_EVERY = 30_000;
const LONGEST_ANSWER = 10_000;

/** One connection for the process's listeners: there while there are any, and again after it was lost. */
class Listening {
  private readonly listeners = new Map<string, Set<LiveListener>>();
  private client: pg.Client | null = null;
  private isHearing = false;
  private isRunning = false;

  subscribe(topic: string, listener: LiveListener): () => void {
    const others = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, others.add(listener));
    if (this.isHearing) queueMicrotask(() => others.has(listener) && listener('resync'));
    if (!this.isRunning) void this.run();
    return () => {
      others.delete(listener);
      if (others.size === 0 && this.listeners.get(topic) === others) this.listeners.delete(topic);
      if (this.listeners.size === 0) this.close();
    };
  }

  /** Nobody listens: who comes now is told when the next connection hears. */
  private close(): void {
    const { client, isHearing } = this;
    this.isHearing = false;
    // One that is still connecting would never tell that it ended: it is closed when it hears.
    if (isHearing && client) hangUp(client);
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    let wait = FIRST_RETRY;
    while (this.listeners.size > 0) {
      const hasHeard = await this.hear();
      if (this.listeners.size === 0) break;
      if (hasHeard) wait = FIRST_RETRY;
      await sleep(wait, undefined, { ref: false });
      wait = Math.min(wait * 2, LONGEST_RETRY);
    }
    this.isRunning = false;
  }

  /** Listens until the connection is lost or nobody needs it; false when there was none to begin with. */
  private async hear(): Promise<boolean> {
    const client = new pg.Client({
      connectionString: env().DATABASE_URL,
      application_name: LISTENER_NAME,
      connectionTimeoutMillis: LONGEST_ANSWER,
      query_timeout: LONGEST_ANSWER,
      keepAlive: true,
    });
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    client.on('error', (error) => log().warn({ err: error }, 'live updates: connection lost'));
    client.on('notification', ({ payload }) => this.tell(readMessage(payload)));
    this.client = client;
    let asking: NodeJS.Timeout | undefined;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      asking = setInterval(() => void client.query('select 1').catch(() => hangUp(client)), ASK_EVERY);
      asking.unref();
      if (this.listeners.size === 0) hangUp(client);
      else this.isHearing = true;
      for (const topic of [...this.listeners.keys()]) this.tellTopic(topic, 'resync');
      await ended;
      return true;
    } catch (error) {
      log().warn({ err: error }, 'live updates: no connection to the database');
      hangUp(client);
      return false;
    } finally {
      clearInterval(asking);
      this.isHearing = false;
      this.client = null;
    }
  }

  private tell(message: LiveMessage | null): void {
    if (message) this.tellTopic(message.topic, message);
  }

  private tellTopic(topic: string, signal: LiveSignal): void {
    for (const listener of [...(this.listeners.get(topic) ?? [])]) listener(signal);
  }
}

/** With a question unanswered it is cut, else closed in order. */
function hangUp(client: pg.Client): void {
  void client.end().catch(() => undefined);
}

/** On globalThis, because a development server loads this module anew at each change. */
const holder = globalThis as typeof globalThis & { tomographListening?: Listening };

/**
 * Hears what any instance of the app does about a topic, once it is committed; see `LiveSignal`. Survives a database
 * that goes away. The listener must not throw. Returns what ends it.
 */
export function subscribe(topic: string, listener: LiveListener): () => void {
  return (holder.tomographListening ??= new Listening()).subscribe(topic, listener);
}
