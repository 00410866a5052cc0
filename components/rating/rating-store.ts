import type { Rating } from '@/lib/assessment/types';
import {
  isAnswered,
  isEmpty,
  resolved,
  shown,
  sendable,
  withChange,
  withConfirmation,
  type AreaEntry,
  type Draft,
} from './draft';
import { keepDrafts, readDrafts, type KeptDraft, type StorageSource } from './draft-storage';
import type { SendChange } from './send-change';

/** Typing is sent when it pauses, choices at once. In milliseconds. */
export const TYPING_PAUSE = 600;
/** The first try again after the server could not be reached; doubled each time up to the longest. */
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 30_000;

export type SaveState = {
  /** Areas with changes that the server has not confirmed. */
  waiting: number;
  connection: 'online' | 'unreachable' | 'signed-out';
  /** False when this browser has no room to keep unsent changes. */
  isKept: boolean;
};

type Options = { assessmentId: string; ratings: readonly Rating[]; storage: StorageSource; send: SendChange };

/**
 * The ratings of an assessment in the browser. A change is shown at once, kept in the browser's storage, sent in the
 * order of its area, and forgotten only when the server confirmed it. Components subscribe to the areas they show.
 */
export class RatingStore {
  private readonly entries = new Map<string, AreaEntry>();
  private readonly inFlight = new Set<string>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly listeners = new Set<() => void>();
  private retryDelay = FIRST_RETRY;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private state: SaveState = { waiting: 0, connection: 'online', isKept: true };

  constructor(private readonly options: Options) {
    for (const rating of options.ratings) {
      this.entries.set(rating.areaId, { confirmed: rating, draft: {}, trouble: null });
    }
  }

  /** Takes up what an earlier visit left unsent. */
  resume(): void {
    for (const [areaId, { version, draft }] of Object.entries(
      readDrafts(this.options.storage, this.options.assessmentId),
    )) {
      const entry = this.entries.get(areaId);
      // On the version that it was made on, so that others' changes since then show as the conflicts they are.
      if (entry)
        this.put(areaId, { ...withChange(entry, draft), confirmed: { ...entry.confirmed, version } });
    }
    this.retryNow();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  entry(areaId: string): AreaEntry {
    const entry = this.entries.get(areaId);
    if (!entry) throw new Error(`The questionnaire has no area ${areaId}.`);
    return entry;
  }

  /** How many of these areas have an answer: a level, or "not applicable". */
  answered(areaIds: readonly string[]): number {
    return areaIds.filter((areaId) => isAnswered(shown(this.entry(areaId)))).length;
  }

  saveState(): SaveState {
    return this.state;
  }

  /** Changes fields of an area's rating; `pause` waits that long for more before sending. */
  change(areaId: string, change: Draft, pause = 0): void {
    this.put(areaId, withChange(this.entry(areaId), change));
    clearTimeout(this.timers.get(areaId));
    if (pause === 0) void this.flush(areaId);
    else
      this.timers.set(
        areaId,
        setTimeout(() => void this.flush(areaId), pause),
      );
  }

  /** Ends a conflict with one side's values. */
  resolve(areaId: string, side: 'mine' | 'theirs'): void {
    this.put(areaId, resolved(this.entry(areaId), side));
    void this.flush(areaId);
  }

  /** Sends all that waits, now: the connection is back, or somebody signed in again. */
  retryNow(): void {
    clearTimeout(this.retryTimer);
    this.retryTimer = undefined;
    for (const areaId of this.entries.keys()) void this.flush(areaId);
  }

  /** Stops all timers. */
  dispose(): void {
    clearTimeout(this.retryTimer);
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  /** Sends an area's draft, one request at a time, until nothing sendable is left. */
  async flush(areaId: string): Promise<void> {
    clearTimeout(this.timers.get(areaId));
    while (this.maySend(areaId)) {
      this.inFlight.add(areaId);
      const goesOn = await this.send(areaId);
      this.inFlight.delete(areaId);
      if (!goesOn) return;
    }
  }

  private maySend(areaId: string): boolean {
    const entry = this.entry(areaId);
    return !this.inFlight.has(areaId) && entry.trouble === null && !isEmpty(sendable(entry));
  }

  /** Sends what is sendable now. True when what was changed meanwhile may follow. */
  private async send(areaId: string): Promise<boolean> {
    const sent = this.entry(areaId);
    const change = sendable(sent);
    const outcome = await this.options.send(areaId, sent.confirmed.version, change);
    const now = this.entry(areaId);
    switch (outcome.kind) {
      case 'confirmed':
        this.retryDelay = FIRST_RETRY;
        this.put(areaId, withConfirmation(now, change, outcome.rating), 'online');
        return true;
      case 'trouble': {
        // A refused value that has been changed since may be right by now.
        const isOutdated = outcome.trouble.kind === 'refused' && now.draft !== sent.draft;
        this.put(areaId, { ...now, trouble: isOutdated ? null : outcome.trouble }, 'online');
        return isOutdated;
      }
      default:
        this.put(areaId, now, outcome.kind);
        this.retryLater();
        return false;
    }
  }

  private retryLater(): void {
    if (this.retryTimer !== undefined) return;
    this.retryTimer = setTimeout(() => this.retryNow(), this.retryDelay);
    this.retryDelay = Math.min(this.retryDelay * 2, LONGEST_RETRY);
  }

  private put(areaId: string, entry: AreaEntry, connection = this.state.connection): void {
    this.entries.set(areaId, entry);
    const waiting = [...this.entries].filter(([, { draft }]) => !isEmpty(draft));
    const kept = waiting.map(([id, { draft, confirmed }]): [string, KeptDraft] => [
      id,
      { version: confirmed.version, draft },
    ]);
    const isKept = keepDrafts(this.options.storage, this.options.assessmentId, Object.fromEntries(kept));
    this.state = { waiting: waiting.length, connection, isKept };
    for (const listener of this.listeners) listener();
  }
}
