import type { Fixtures } from './fixtures';

/** What was sent for an area, in order; `acknowledged` once the server answered 200. */
export type Sent = { note: string; level: number; acknowledged: boolean };

export type Tally = { sent: number; acknowledged: number; cut: number };

/** Longer than any answer takes; a request that hangs is as good as cut. In milliseconds. */
const LONGEST_ANSWER = 5_000;

/** Saves answers, one after the other, each with a note and a level that belong together and occur nowhere else. */
export class Writer {
  readonly sent = new Map<string, Sent[]>();
  readonly tally: Tally = { sent: 0, acknowledged: 0, cut: 0 };
  private readonly versions = new Map<string, number>();
  private number = 0;

  constructor(
    private readonly name: string,
    private readonly assessmentId: string,
    private readonly writer: Fixtures['writers'][number],
  ) {}

  /** Saves one answer; its note. @throws when it is not acknowledged. */
  async writeOnce(url: string): Promise<string> {
    const { acknowledged } = this.tally;
    await this.writeNext(url);
    if (this.tally.acknowledged === acknowledged) throw new Error('A single save was not acknowledged.');
    return `${this.name}-${this.number}`;
  }

  /** Writes until told to stop. @throws when the server answers what it must not. */
  async writeUntil(stopped: AbortSignal, url: string): Promise<void> {
    while (!stopped.aborted) await this.writeNext(url);
  }

  private async writeNext(url: string): Promise<void> {
    this.number++;
    const areaId = this.writer.areaIds[this.number % this.writer.areaIds.length];
    if (areaId === undefined) throw new Error('A writer has no areas.');
    const save: Sent = { note: `${this.name}-${this.number}`, level: this.number % 6, acknowledged: false };
    this.sent.set(areaId, [...(this.sent.get(areaId) ?? []), save]);
    this.tally.sent++;
    const { note, level } = save;
    const answer = await this.put(url, areaId, {
      version: this.versions.get(areaId) ?? 0,
      changes: { note, level },
    });
    if (answer === null || answer.status >= 500) {
      this.tally.cut++;
      return;
    }
    const { status, body } = answer;
    // An earlier save of our own, of which the answer was lost, stands there: from then on, on its version.
    if (status !== 200 && status !== 409) throw new Error(`${status} for ${areaId}: ${JSON.stringify(body)}`);
    this.versions.set(areaId, body.rating.version);
    if (status !== 200) return;
    save.acknowledged = true;
    this.tally.acknowledged++;
  }

  /** Null when no whole answer came. */
  private async put(url: string, areaId: string, change: object) {
    try {
      const response = await fetch(`${url}/api/assessments/${this.assessmentId}/ratings/${areaId}`, {
        method: 'PUT',
        headers: { cookie: this.writer.cookie, 'content-type': 'application/json' },
        body: JSON.stringify(change),
        signal: AbortSignal.timeout(LONGEST_ANSWER),
      });
      return { status: response.status, body: (await response.json()) as { rating: { version: number } } };
    } catch {
      return null;
    }
  }
}
