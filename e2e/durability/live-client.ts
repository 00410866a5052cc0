import { setTimeout as sleep } from 'node:timers/promises';

/** A browser's end of an assessment's stream of events: what came, as text. */
export class LiveClient {
  private text = '';
  private readonly leaving = new AbortController();

  private constructor() {}

  /** Opens the stream and waits for the greeting. */
  static async open(url: string, assessmentId: string, cookie: string): Promise<LiveClient> {
    const client = new LiveClient();
    const response = await fetch(`${url}/api/assessments/${assessmentId}/events`, {
      headers: { cookie },
      signal: client.leaving.signal,
    });
    if (response.status !== 200 || !response.body) throw new Error(`The stream answered ${response.status}.`);
    void client.read(response.body).catch(() => undefined);
    await client.hears('event: hello');
    return client;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    for await (const bytes of body) this.text += decoder.decode(bytes, { stream: true });
  }

  /** Waits until a text came since the last call. @throws after ten seconds. */
  async hears(wanted: string): Promise<void> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const place = this.text.indexOf(wanted);
      if (place >= 0) {
        this.text = this.text.slice(place + wanted.length);
        return;
      }
      if (Date.now() > deadline) throw new Error(`The stream did not bring "${wanted}" within ten seconds.`);
      await sleep(10);
    }
  }

  leave(): void {
    this.leaving.abort();
  }
}
