import 'server-only';
import { fork, type ChildProcess } from 'node:child_process';
import { z } from 'zod';
import { AppError } from '@/lib/errors';

export type RenderQueueOptions = {
  /** The worker's script. It takes `{ id, content }` and answers `{ id, pdf }` or `{ id, error }`. */
  workerPath: string;
  /** A job that takes longer is given up, and the child with it. */
  timeoutMs: number;
  /** How many jobs may wait besides the one that runs. */
  mostWaiting: number;
  /** After so many jobs a fresh child takes over: whatever a renderer leaks ends there. */
  jobsPerChild: number;
};

type Job = {
  id: number;
  content: unknown;
  resolve: (pdf: Uint8Array<ArrayBuffer>) => void;
  reject: (error: Error) => void;
};

const answerSchema = z.object({
  id: z.int(),
  pdf: z.instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array).optional(),
  error: z.string().optional(),
});

/** What a child with a report of every area with the longest notes takes, several times over. In MB. */
const LARGEST_HEAP_MB = 256;

/**
 * One child process that renders one job at a time, kept warm between jobs. Its death or a job's timeout costs that
 * job alone: the next one gets a fresh child.
 */
export class RenderQueue {
  #child: ChildProcess | undefined;
  #jobsOfChild = 0;
  #lastId = 0;
  #running: Job | undefined;
  #timer: NodeJS.Timeout | undefined;
  readonly #waiting: Job[] = [];
  readonly #options: RenderQueueOptions;

  constructor(options: RenderQueueOptions) {
    this.#options = options;
  }

  /** The child's process id, while there is one. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /**
   * `content` is copied to the child as structured cloning copies.
   * @throws AppError busy when too many jobs wait already; Error when the job fails, times out or its child dies.
   */
  render(content: unknown): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#waiting.length >= this.#options.mostWaiting) {
      const message = 'Many reports are being made at this moment. Try again in a minute.';
      return Promise.reject(new AppError('busy', message));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id: ++this.#lastId, content, resolve, reject });
      this.#next();
    });
  }

  /** Ends the child; a later job starts another. */
  stop(): void {
    this.#child?.kill();
    // It goes on for a moment: a job that comes before its exit is for another one.
    if (!this.#running) this.#child = undefined;
  }

  #next(): void {
    if (this.#running) return;
    const job = this.#waiting.shift();
    if (!job) return;
    this.#running = job;
    const child = (this.#child ??= this.#start());
    // A waiting child holds nobody's exit up, a working one does.
    child.ref();
    child.channel?.ref();
    this.#timer = setTimeout(() => child.kill('SIGKILL'), this.#options.timeoutMs);
    child.send({ id: job.id, content: job.content }, (error) => {
      if (error) child.kill('SIGKILL');
    });
    // Its copy is on its way: what is let go now need not be kept through the next collection of garbage.
    job.content = undefined;
  }

  #start(): ChildProcess {
    const child = fork(this.#options.workerPath, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // Nothing of the server's settings or secrets.
      env: { NODE_ENV: 'production' },
      execArgv: [`--max-old-space-size=${LARGEST_HEAP_MB}`],
    });
    child.on('message', (message) => this.#receive(child, message));
    child.on('error', () => {
      child.kill('SIGKILL');
      this.#lose(child);
    });
    child.on('exit', () => this.#lose(child));
    this.#jobsOfChild = 0;
    return child;
  }

  #receive(child: ChildProcess, message: unknown): void {
    const { data: answer } = answerSchema.safeParse(message);
    const job = this.#running;
    if (!answer || child !== this.#child || answer.id !== job?.id) return;
    child.unref();
    child.channel?.unref();
    this.#jobsOfChild += 1;
    if (this.#jobsOfChild >= this.#options.jobsPerChild) {
      child.disconnect();
      this.#child = undefined;
    }
    this.#settle(() => {
      if (answer.pdf) job.resolve(answer.pdf);
      else job.reject(new Error(`The PDF could not be made: ${answer.error ?? 'no reason given'}`));
    });
  }

  #lose(child: ChildProcess): void {
    // One that was retired has nothing to answer for any more.
    if (child !== this.#child) return;
    this.#child = undefined;
    const job = this.#running;
    if (job) this.#settle(() => job.reject(new Error('The PDF renderer stopped, or took too long.')));
  }

  #settle(tell: () => void): void {
    clearTimeout(this.#timer);
    this.#running = undefined;
    tell();
    this.#next();
  }
}
