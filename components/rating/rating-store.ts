import type { Vocabulary } from '@/lib/assessment/field-words';
import type { Standing } from '@/lib/assessment/standing';
import type { Depth, Rating } from '@/lib/assessment/types';
import { fieldsOf, isEmpty, pick, shown, valueOf, type AreaEntry, type Draft } from './draft';
import { DraftBook, TOPICS, type AreaFacts } from './draft-book';
import { effective, resolved, withChange, withNewer } from './draft-changes';
import { isAhead, settlement, withKept } from './draft-merge';
import { DraftStorage, parseKept, type KeptDraft, type StorageSource } from './draft-storage';
import { Outbox } from './outbox';
import { deliver } from './outbox-delivery';
import type { SaveState } from './outbox-waiting';
import type { SendChange } from './send-change';
import { UndoHistory, type UndoStep } from './undo-history';
import { replay, skippedNotice, type UndoResult } from './undo-replay';

/** Typing is sent when it pauses, choices at once. In milliseconds. */
export const TYPING_PAUSE = 600;
/** What another tab keeps is that tab's to send, unless it is gone. In milliseconds. */
const OTHER_TAB_PAUSE = 5_000;

export type ChangeOptions = {
  /** Waits so many milliseconds for more of the same typing before sending. */
  pause?: number | undefined;
  /** Why, for the answer's history. */
  why?: string | undefined;
};

type Options = {
  assessmentId: string;
  /** Who types: what is kept in the browser is theirs alone. */
  memberId: string;
  campaignDepth: Depth;
  /** Of levels 0 to 5. */
  levelNames: readonly string[];
  areas: readonly AreaFacts[];
  storage: StorageSource;
  send: SendChange;
  /** Runs one task at a time over all tabs of this browser. */
  exclusively?: <T>(task: () => Promise<T>) => Promise<T>;
  random?: () => number;
};

/**
 * The ratings of an assessment in the browser. A change is shown at once, kept in the browser's storage before this
 * returns, sent in the order of what waits, and forgotten only when the server confirmed it. Components listen to the
 * areas they show.
 */
export class RatingStore {
  private readonly kept: DraftStorage;
  private readonly book: DraftBook;
  private readonly outbox: Outbox;
  private readonly history = new UndoHistory();
  private readonly pauses = new Map<string, ReturnType<typeof setTimeout>>();
  private lastMoment = 0;
  private undoState = { canUndo: false, canRedo: false };

  constructor(private readonly options: Options) {
    const { storage, memberId, assessmentId, areas, campaignDepth } = options;
    this.kept = new DraftStorage(storage, memberId, assessmentId);
    this.book = new DraftBook(areas, campaignDepth, this.kept);
    this.outbox = new Outbox({
      waiting: () => this.sendableAreas(),
      deliver: (areaId) => deliver(this.book, options.send, areaId),
      exclusively: options.exclusively ?? ((task) => task()),
      random: options.random ?? Math.random,
    });
  }

  /** Tells of every change, whatever it is about. */
  readonly subscribe = (listener: () => void) => this.listen(TOPICS.any, listener);

  /** Tells of one area's changes, or of one of TOPICS. Returns how to stop. */
  listen(topic: string, listener: () => void): () => void {
    return this.book.listeners.add(topic, listener);
  }

  entry(areaId: string): AreaEntry {
    return this.book.entry(areaId);
  }

  /** An area's name; its id for one that the questionnaire does not have. */
  nameOf(areaId: string): string {
    return this.book.areas.get(areaId)?.name ?? areaId;
  }

  /** What is needed to tell an area's fields in words. */
  vocabulary(areaId: string): Vocabulary {
    const { levelNames } = this.options;
    return { levelNames, processes: this.book.areas.get(areaId)?.processes ?? [] };
  }

  /** How many of these areas stand so. */
  count(areaIds: readonly string[], standing: Standing): number {
    return this.book.count(areaIds, standing);
  }

  /** What the server confirmed, of all areas that it has a rating of. */
  confirmed(): Rating[] {
    const ratings = [...this.book.areas.keys()].map((areaId) => this.entry(areaId).confirmed);
    return ratings.filter(({ version }) => version > 0);
  }

  /** The page comes from this browser's store, which kept it at a moment, in milliseconds since 1970. */
  showsKept(at: number): void {
    this.book.showsKept(at);
  }

  /** The server was heard of. */
  heard(): void {
    this.book.heard();
  }

  saveState(): SaveState {
    return this.book.state;
  }

  /** The areas with unconfirmed changes, those that wait longest first. */
  waitingAreas(): string[] {
    return this.book.waiting.inOrder();
  }

  undoable(): { canUndo: boolean; canRedo: boolean } {
    return this.undoState;
  }

  /** Takes up what an earlier visit, or another tab, left unsent, and goes on sending. */
  resume(): void {
    for (const areaId of this.kept.areaIds()) {
      const entry = this.book.find(areaId);
      const kept = this.kept.read(areaId);
      if (entry && kept) this.book.set(areaId, withKept(entry, kept));
    }
    this.book.resumed();
    this.retryNow();
  }

  /** Changes fields of an area's rating. */
  change(areaId: string, changes: Draft, options: ChangeOptions = {}): void {
    this.changeMany([{ areaId, changes }], options);
  }

  /** Changes several areas; one step to undo. */
  changeMany(
    list: readonly { areaId: string; changes: Draft }[],
    { pause = 0, why }: ChangeOptions = {},
  ): void {
    const at = this.moment();
    const step = list.flatMap(({ areaId, changes }) => {
      const entry = this.book.current(areaId);
      return this.apply(areaId, entry, effective(entry, changes), at, why);
    });
    this.history.push(step, at, pause > 0);
    this.tellUndo();
    for (const { areaId } of list) this.hold(areaId, pause);
    this.outbox.wake();
  }

  /** Takes the last step back: an ordinary change, so that it is saved. What others changed since stays. */
  undo(): UndoResult {
    return this.replay(this.history.undo(), 'undo');
  }

  redo(): UndoResult {
    return this.replay(this.history.redo(), 'redo');
  }

  /** Ends a conflict with one side's values. */
  resolve(areaId: string, side: 'mine' | 'theirs'): void {
    const before = this.book.current(areaId);
    const entry = resolved(before, side);
    const dropped = pick(before.marks, (field) => !(field in entry.draft));
    this.book.put(areaId, entry, settlement(dropped, entry.confirmed));
    this.outbox.wake();
  }

  /** Ratings as others saved them. Those that are not newer than what is known here change nothing. */
  applyRemote(ratings: readonly Rating[]): void {
    for (const rating of ratings) {
      const entry = this.book.find(rating.areaId);
      if (entry) this.book.put(rating.areaId, withNewer(entry, rating));
    }
    this.outbox.wake();
  }

  /** Another tab of this browser kept or settled something: what its storage event says. */
  hear(key: string | null, text: string | null): void {
    const areaId = key === null ? null : this.kept.areaOf(key);
    if (areaId !== null) this.hearOf(areaId, parseKept(text));
    // Somebody cleared the whole storage.
    if (key === null) for (const waiting of this.waitingAreas()) this.hearOf(waiting, null);
  }

  /** Sends an area's change now, without waiting for more typing. */
  flush(areaId: string): void {
    this.hold(areaId, 0);
    this.outbox.wake();
  }

  /** Sends all that waits, now: the connection is back, or somebody signed in again. */
  retryNow(): void {
    for (const areaId of [...this.pauses.keys()]) this.hold(areaId, 0);
    this.outbox.retryNow();
  }

  /** As `retryNow`, and tries also what the server took no answers for. */
  tryAgain(): void {
    for (const areaId of this.waitingAreas()) {
      const entry = this.entry(areaId);
      if (entry.trouble?.kind === 'stopped') this.book.put(areaId, { ...entry, trouble: null });
    }
    this.retryNow();
  }

  /** Stops trying by itself; `resume` takes it up again. */
  dispose(): void {
    this.outbox.stop();
    for (const pause of this.pauses.values()) clearTimeout(pause);
    this.pauses.clear();
  }

  private hearOf(areaId: string, heard: KeptDraft | null): void {
    const before = this.book.find(areaId);
    if (!before) return;
    const entry = heard ? withKept(before, heard) : before;
    this.book.set(areaId, entry);
    if (isAhead(entry, this.kept.read(areaId))) this.book.keep(areaId, entry);
    if (isEmpty(before.draft) && !isEmpty(entry.draft)) this.hold(areaId, OTHER_TAB_PAUSE);
    // What the other tab could send, this one can.
    if (heard?.settled) this.outbox.retryNow();
    else this.outbox.wake();
  }

  /** Now, in milliseconds since 1970, and later than ever before. */
  private moment(): number {
    this.lastMoment = Math.max(Date.now(), this.lastMoment + 1);
    return this.lastMoment;
  }

  private apply(areaId: string, entry: AreaEntry, changes: Draft, at: number, why?: string): UndoStep {
    const before = shown(entry);
    if (!isEmpty(changes)) this.book.put(areaId, withChange(entry, changes, at, why));
    return fieldsOf(changes).map((field) => ({
      areaId,
      field,
      from: valueOf(before, field),
      to: valueOf(changes, field),
    }));
  }

  private replay(step: UndoStep | null, direction: 'undo' | 'redo'): UndoResult {
    const valueNow = (areaId: string, field: keyof Draft) => valueOf(shown(this.entry(areaId)), field);
    const { changes, skipped } = replay(step ?? [], direction, valueNow);
    const at = this.moment();
    for (const [areaId, wanted] of changes) {
      this.apply(areaId, this.book.current(areaId), wanted, at);
      this.hold(areaId, 0);
    }
    this.tellUndo();
    this.outbox.wake();
    return { areaIds: [...changes.keys()], notice: skippedNotice(skipped, this) };
  }

  private tellUndo(): void {
    const { canUndo, canRedo } = this.history;
    if (canUndo === this.undoState.canUndo && canRedo === this.undoState.canRedo) return;
    this.undoState = { canUndo, canRedo };
    this.book.listeners.tell(TOPICS.undo);
  }

  /** Keeps an area from being sent for a while; 0 lets it go. */
  private hold(areaId: string, pause: number): void {
    clearTimeout(this.pauses.get(areaId));
    this.pauses.delete(areaId);
    if (pause > 0)
      this.pauses.set(
        areaId,
        setTimeout(() => this.flush(areaId), pause),
      );
  }

  private sendableAreas(): string[] {
    const { waiting } = this.book;
    return waiting.inOrder().filter((areaId) => !waiting.isHeld(areaId) && !this.pauses.has(areaId));
  }
}
