import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from '../../scripts/application';
import { freePort, startDatabase, type RunningDatabase } from '../../scripts/embedded-database';
import { exited, untilReady } from '../../scripts/processes';

/** An instance of the built app that can be killed and started anew at the same address. */
export class Instance {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly port: number,
    private readonly environment: Record<string, string>,
  ) {}

  static async start(environment: Record<string, string>): Promise<Instance> {
    const instance = new Instance(await freePort(), environment);
    await instance.start();
    return instance;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const { port, environment } = this;
    this.child = startServer({ port, host: '127.0.0.1', environment, quiet: true });
    await this.untilReady();
  }

  /** Waits until it welcomes requests: the database answers. */
  async untilReady(): Promise<void> {
    if (this.child) await untilReady(`${this.url}/api/health/ready`, this.child);
  }

  /** Sends a signal and waits for the end; tells how long it took, in milliseconds. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number> {
    const began = performance.now();
    this.child?.kill(signal);
    if (this.child) await exited(this.child);
    this.child = null;
    return performance.now() - began;
  }
}

/** A PostgreSQL with durable settings that can be killed and started anew at the same address. */
export class Database {
  private constructor(
    private readonly options: { directory: string; password: string; port: number },
    private running: RunningDatabase,
  ) {}

  static async start(directory: string, password: string): Promise<Database> {
    const options = { directory, password, port: await freePort() };
    return new Database(options, await startDatabase(options));
  }

  get url(): string {
    return this.running.url;
  }

  stop(): Promise<void> {
    return this.running.stop();
  }

  /** SIGKILL for PostgreSQL's first process; whatever was not on disk is lost. */
  async kill(): Promise<void> {
    const file = path.join(this.options.directory, 'postmaster.pid');
    process.kill(Number.parseInt(readFileSync(file, 'utf8'), 10), 'SIGKILL');
    await this.running.stop();
  }

  /** Starts it again, as soon as the killed one's last processes are gone. */
  async restart(): Promise<void> {
    const deadline = Date.now() + 30_000;
    for (;;) {
      try {
        this.running = await startDatabase(this.options);
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await sleep(100);
      }
    }
  }
}
