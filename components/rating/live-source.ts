import type * as z from 'zod/mini';
import { LIVE_EVENT_SCHEMAS, type LiveEventName, type LiveEvents } from '@/lib/assessment/live-events';

/**
 * A hidden tab gives its connection up after so long, in milliseconds: over HTTP/1.1 a browser has six for all its
 * tabs together, and the hello of the next connection brings whatever was missed.
 */
const HIDDEN_FOR = 5_000;
/** The browser tries again by itself, but not after a refusal: then this long, doubled up to the longest. */
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 60_000;

export type LiveHandlers = {
  [Name in LiveEventName]: (event: LiveEvents[Name]) => void;
};

function hear<Event>(
  source: EventSource,
  name: LiveEventName,
  schema: z.ZodMiniType<Event>,
  handle: (event: Event) => void,
): void {
  source.addEventListener(name, ({ data }: MessageEvent<string>) => {
    // A server of another version may say something else: passed over.
    const parsed = schema.safeParse(JSON.parse(data));
    if (parsed.success) handle(parsed.data);
  });
}

/** An assessment's stream of events, while its page is visible; reconnects for ever. */
export class LiveSource {
  private source: EventSource | null = null;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private hiddenTimer: ReturnType<typeof setTimeout> | undefined;
  private retryDelay = FIRST_RETRY;

  constructor(
    private readonly url: string,
    private readonly handlers: LiveHandlers,
    /** The connection is away, for a moment or longer. */
    private readonly onLost: () => void,
  ) {}

  start(): void {
    document.addEventListener('visibilitychange', this.follow);
    window.addEventListener('pageshow', this.follow);
    window.addEventListener('pagehide', this.close);
    this.follow();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.follow);
    window.removeEventListener('pageshow', this.follow);
    window.removeEventListener('pagehide', this.close);
    this.close();
  }

  private readonly follow = () => {
    clearTimeout(this.hiddenTimer);
    if (document.visibilityState === 'visible') this.open();
    else this.hiddenTimer = setTimeout(this.close, HIDDEN_FOR);
  };

  private readonly open = () => {
    clearTimeout(this.retryTimer);
    if (this.source) return;
    const source = new EventSource(this.url);
    this.source = source;
    source.onopen = () => (this.retryDelay = FIRST_RETRY);
    source.onerror = () => {
      this.onLost();
      if (source.readyState !== EventSource.CLOSED || this.source !== source) return;
      this.source = null;
      this.retryTimer = setTimeout(this.follow, this.retryDelay);
      this.retryDelay = Math.min(this.retryDelay * 2, LONGEST_RETRY);
    };
    const { hello, ratings, state, changed, people } = LIVE_EVENT_SCHEMAS;
    const { handlers } = this;
    hear(source, 'hello', hello, handlers.hello);
    hear(source, 'ratings', ratings, handlers.ratings);
    hear(source, 'state', state, handlers.state);
    hear(source, 'changed', changed, handlers.changed);
    hear(source, 'people', people, handlers.people);
  };

  private readonly close = () => {
    clearTimeout(this.hiddenTimer);
    clearTimeout(this.retryTimer);
    if (!this.source) return;
    this.source.close();
    this.source = null;
    this.onLost();
  };
}
