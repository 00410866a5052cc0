/** The first try again after the server could not be reached; doubled each time up to the longest. In milliseconds. */
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 30_000;

/** What came of sending one area's change. */
export type Delivery =
  /** The server answered: the next one may follow. */
  | { kind: 'answered' }
  /** The server failed with this one: the next ones may follow, this one is tried again later. */
  | { kind: 'failed' }
  /** No server, or nobody signed in: all is tried again later, after so many milliseconds at the earliest. */
  | { kind: 'unreachable'; after?: number | undefined };

type Options = {
  /** The areas that wait with something to send, in the order in which it goes. */
  waiting: () => readonly string[];
  /** Sends what waits of an area. Never throws. */
  deliver: (areaId: string) => Promise<Delivery>;
  /** Runs one task at a time over all tabs of this browser. */
  exclusively: <T>(task: () => Promise<T>) => Promise<T>;
  /** From 0 to 1. */
  random: () => number;
};

/** Sends what waits: one request at a time, in order, again and again until the server has answered. */
export class Outbox {
  private isSending = false;
  private failures = 0;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly failed = new Set<string>();
  private isStopped = false;

  constructor(private readonly options: Options) {}

  /** Something may be sent. While the server is out of reach it waits for the next try with the rest. */
  wake(): void {
    if (!this.isSending && this.retryTimer === undefined) void this.send();
  }

  /** Tries now: the connection is back, somebody signed in again, or is impatient. */
  retryNow(): void {
    clearTimeout(this.retryTimer);
    this.retryTimer = undefined;
    this.isStopped = false;
    this.wake();
  }

  /** No further tries by itself; what is on its way arrives. */
  stop(): void {
    clearTimeout(this.retryTimer);
    this.retryTimer = undefined;
    this.isStopped = true;
  }

  private next(): string | undefined {
    return this.options.waiting().find((areaId) => !this.failed.has(areaId));
  }

  private async send(): Promise<void> {
    this.isSending = true;
    this.failed.clear();
    let after: number | null = null;
    while (after === null && this.next() !== undefined)
      after = await this.options.exclusively(() => this.sendNext());
    this.isSending = false;
    if (after !== null || this.failed.size > 0) this.retryLater(after ?? 0);
    else this.failures = 0;
  }

  /** Null when the next one may follow; else the milliseconds to wait at the earliest. */
  private async sendNext(): Promise<number | null> {
    // Another tab may have sent it while this one waited for its turn.
    const areaId = this.next();
    if (areaId === undefined) return null;
    const delivery = await this.options.deliver(areaId);
    if (delivery.kind === 'unreachable') return delivery.after ?? 0;
    if (delivery.kind === 'failed') this.failed.add(areaId);
    else if (this.failed.size === 0) this.failures = 0;
    return null;
  }

  private retryLater(after: number): void {
    if (this.isStopped) return;
    const longest = Math.min(FIRST_RETRY * 2 ** this.failures, LONGEST_RETRY);
    this.failures += 1;
    // Half of it by chance, so that the browsers of a whole office do not come back at the same moment.
    const delay = Math.max(longest * (0.5 + this.options.random() / 2), after);
    this.retryTimer = setTimeout(() => this.retryNow(), delay);
  }
}
