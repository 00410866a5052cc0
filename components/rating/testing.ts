// What the tests of the store share: a browser's storage, and a server that merges as ours does.
import { mergeChange } from '@/lib/assessment/merge-change';
import type { StoredRating } from '@/lib/assessment/types';
import { untouchedRating } from '@/lib/assessment/untouched-rating';
import { RatingStore } from './rating-store';
import type { SendChange, SendOutcome, SentChange } from './send-change';

type Heard = (key: string | null, text: string | null) => void;

/** One browser's storage, and its tabs: each hears what the others write, a moment later and in order. */
export class FakeBrowser {
  readonly kept = new Map<string, string>();
  /** How many characters fit. */
  room = Infinity;
  isBlocked = false;
  writes: string[] = [];
  private readonly tabs = new Map<string, Heard>();

  openTab(name: string, hear: Heard): void {
    this.tabs.set(name, hear);
  }

  closeTab(name: string): void {
    this.tabs.delete(name);
  }

  /** The storage as one tab sees it. */
  storageOf(tab: string): Storage {
    const write = (key: string, text: string | null) => {
      if (this.isBlocked) throw new DOMException('blocked', 'SecurityError');
      if ((this.kept.get(key) ?? null) === text) return;
      const others = [...this.kept].filter(([other]) => other !== key);
      const size = others.reduce((sum, [, value]) => sum + value.length, text?.length ?? 0);
      if (text !== null && size > this.room) throw new DOMException('full', 'QuotaExceededError');
      if (text === null) this.kept.delete(key);
      else this.kept.set(key, text);
      this.writes.push(key);
      queueMicrotask(() => {
        for (const [other, hear] of this.tabs) if (other !== tab) hear(key, text);
      });
    };
    const { kept } = this;
    return {
      get length() {
        return kept.size;
      },
      clear: () => kept.clear(),
      getItem: (key) => kept.get(key) ?? null,
      key: (place) => [...kept.keys()][place] ?? null,
      removeItem: (key) => write(key, null),
      setItem: (key, text) => write(key, text),
    };
  }
}

/** A server that merges as ours does, and can be told to answer otherwise or to lose its answers. */
export class FakeServer {
  readonly received: SentChange[] = [];
  readonly ratings = new Map<string, StoredRating>();
  private readonly next: (SendOutcome | 'answer-lost')[] = [];
  /** While set, nobody reaches it. */
  isAway = false;

  answerNext(...outcomes: (SendOutcome | 'answer-lost')[]): void {
    this.next.push(...outcomes);
  }

  rating(areaId: string): StoredRating {
    return this.ratings.get(areaId) ?? { ...untouchedRating(areaId), fieldVersions: {} };
  }

  /** As somebody else would save it. */
  save({ areaId, version, changes }: Omit<SentChange, 'why'>): SendOutcome {
    const merged = mergeChange(this.rating(areaId), version, changes, {
      campaignDepth: 'direct',
      processIds: [],
    });
    if (merged.kind === 'change') this.ratings.set(areaId, merged.next);
    const { fieldVersions: _, ...rating } = this.rating(areaId);
    if (merged.kind !== 'conflict') return { kind: 'confirmed', rating };
    return { kind: 'trouble', trouble: { kind: 'conflict', theirs: rating, fields: merged.fields } };
  }

  readonly send: SendChange = async (change) => {
    // As over a network: the answer is not there in the same tick.
    await Promise.resolve();
    if (this.isAway) return { kind: 'unreachable' };
    this.received.push(structuredClone(change));
    const outcome = this.next.shift();
    if (outcome && outcome !== 'answer-lost') return outcome;
    const answered = this.save(change);
    return outcome === 'answer-lost' ? { kind: 'unreachable' } : answered;
  };
}

export type Tab = { name?: string; memberId?: string; assessmentId?: string };

/** Opens a tab with an assessment of these areas, as the server has them now. */
export function openStore(
  browser: FakeBrowser,
  server: FakeServer,
  areaIds: readonly string[],
  { name = 'first', memberId = 'm', assessmentId = 'a' }: Tab = {},
): RatingStore {
  const store = new RatingStore({
    assessmentId,
    memberId,
    campaignDepth: 'direct',
    levelNames: ['Incomplete', 'Performed', 'Managed', 'Established', 'Predictable', 'Innovating'],
    areas: areaIds.map((areaId) => {
      const { fieldVersions: _, ...rating } = server.rating(areaId);
      return { areaId, name: areaId, rating, processes: [] };
    }),
    storage: () => browser.storageOf(name),
    send: server.send,
    random: () => 1,
  });
  browser.openTab(name, (key, text) => store.hear(key, text));
  return store;
}
