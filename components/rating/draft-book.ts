import { standingOf, type Standing } from '@/lib/assessment/standing';
import type { Depth, Rating } from '@/lib/assessment/types';
import { entryOf, isEmpty, shown, type AreaEntry } from './draft';
import { keptOf, withKept } from './draft-merge';
import type { DraftStorage, KeptDraft } from './draft-storage';
import { WaitingAreas, type SaveState } from './outbox-waiting';
import { Listeners } from './rating-store-listeners';

/** What listeners can be told of, beside single areas. */
export const TOPICS = { any: ':any', state: ':state', standing: ':standing', undo: ':undo' } as const;

/** An area as the page brings it. */
export type AreaFacts = {
  areaId: string;
  name: string;
  rating: Rating;
  processes: readonly { id: string; name: string }[];
};

/** All areas of an assessment as the browser knows them: in memory, in its storage, and to whom it concerns. */
export class DraftBook {
  readonly areas: ReadonlyMap<string, AreaFacts>;
  readonly listeners = new Listeners();
  readonly waiting = new WaitingAreas();
  private readonly entries = new Map<string, AreaEntry>();
  private readonly standings = new Map<string, Standing>();
  private readonly unkept = new Set<string>();
  private saveState: SaveState = {
    isResumed: false,
    waiting: 0,
    held: 0,
    since: null,
    connection: 'online',
    keptAt: null,
    isKept: true,
  };

  constructor(
    areas: readonly AreaFacts[],
    campaignDepth: Depth,
    private readonly storage: DraftStorage,
  ) {
    this.areas = new Map(areas.map((area) => [area.areaId, area]));
    for (const { areaId, rating, processes } of areas) {
      const processIds = processes.map(({ id }) => id);
      this.entries.set(areaId, entryOf(rating, { campaignDepth, processIds }));
      this.standings.set(areaId, standingOf(rating));
    }
  }

  get state(): SaveState {
    return this.saveState;
  }

  find(areaId: string): AreaEntry | undefined {
    return this.entries.get(areaId);
  }

  entry(areaId: string): AreaEntry {
    const entry = this.find(areaId);
    if (!entry) throw new Error(`The questionnaire has no area ${areaId}.`);
    return entry;
  }

  /** The entry with what another tab kept a moment ago and nobody told of yet. */
  current(areaId: string): AreaEntry {
    const kept = this.storage.read(areaId);
    const entry = this.entry(areaId);
    return kept ? withKept(entry, kept) : entry;
  }

  /** How many of these areas stand so. */
  count(areaIds: readonly string[], standing: Standing): number {
    return areaIds.filter((areaId) => this.standings.get(areaId) === standing).length;
  }

  /** Keeps an entry in the storage first, then shows it. `settled` is what other tabs hear of it. */
  put(areaId: string, entry: AreaEntry, settled?: KeptDraft['settled']): void {
    const before = this.entry(areaId);
    if (entry === before && !settled) return;
    if (settled || !isEmpty(entry.draft) || !isEmpty(before.draft)) this.keep(areaId, entry, settled);
    // Room that became free may do for what had none.
    if (isEmpty(entry.draft)) for (const other of this.unkept) this.keep(other, this.entry(other));
    this.set(areaId, entry);
  }

  /** Keeps what waits of an entry in the storage, or notes that there is no room. */
  keep(areaId: string, entry: AreaEntry, settled?: KeptDraft['settled']): void {
    if (this.storage.keep(areaId, { ...keptOf(entry), settled })) this.unkept.delete(areaId);
    else this.unkept.add(areaId);
  }

  /** Shows an entry that is kept already. */
  set(areaId: string, entry: AreaEntry): void {
    const isNews = entry !== this.entry(areaId);
    this.entries.set(areaId, entry);
    const isWaitingNews = this.waiting.note(areaId, entry);
    const isKept = this.unkept.size === 0;
    if (isWaitingNews || isKept !== this.state.isKept) {
      const summary = this.waiting.summary();
      // With nothing to send, nobody knows of a broken connection.
      const connection = summary.waiting === 0 ? 'online' : this.state.connection;
      this.tellState({ ...summary, isKept, connection });
    }
    const standing = standingOf(shown(entry));
    if (standing !== this.standings.get(areaId)) {
      this.standings.set(areaId, standing);
      this.listeners.tell(TOPICS.standing);
    }
    if (!isNews) return;
    this.listeners.tell(areaId);
    this.listeners.tell(TOPICS.any);
  }

  /** Notes that all of the storage has been taken up. */
  resumed(): void {
    if (!this.state.isResumed) this.tellState({ isResumed: true });
  }

  /** Notes that the page comes from this browser's store, which kept it at a moment. */
  showsKept(keptAt: number): void {
    this.tellState({ keptAt });
  }

  /** The server was heard of: from now on the page is as young as any. */
  heard(): void {
    if (this.state.keptAt !== null) this.tellState({ keptAt: null });
  }

  /** Notes how the server was found. */
  connect(connection: SaveState['connection']): void {
    if (connection === 'online') this.heard();
    if (connection !== this.state.connection) this.tellState({ connection });
  }

  private tellState(news: Partial<SaveState>): void {
    this.saveState = { ...this.saveState, ...news };
    this.listeners.tell(TOPICS.state);
    this.listeners.tell(TOPICS.any);
  }
}
