import type { AreaActivity, Person } from '@/lib/assessment/types';

/** What changes around an answer and is looked at somewhere. */
export type LiveKind = 'ratings' | 'comments' | 'evidence' | 'opinions' | 'assignments';

/** Around an area that the questionnaire was not made with. */
const quiet = (areaId: string): AreaActivity => ({
  areaId,
  comments: 0,
  openThreads: 0,
  openRemarks: 0,
  evidence: 0,
  staleEvidence: 0,
  assigneeIds: [],
  changedAt: null,
});

/** What goes on around the answers of an assessment, in the browser. Components subscribe to what they show. */
export class LiveStore {
  private readonly listeners = new Set<() => void>();
  private readonly activities = new Map<string, AreaActivity>();
  private readonly ticks = new Map<string, number>();
  private here: readonly Person[] = [];
  private said = '';
  private changes = 0;

  constructor(activity: readonly AreaActivity[]) {
    for (const entry of activity) this.activities.set(entry.areaId, entry);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The same object until it changes. */
  activity(areaId: string): AreaActivity {
    const known = this.activities.get(areaId);
    if (known) return known;
    const made = quiet(areaId);
    this.activities.set(areaId, made);
    return made;
  }

  people(): readonly Person[] {
    return this.here;
  }

  /** What others did last, in a sentence; empty at first. */
  announcement(): string {
    return this.said;
  }

  announce(message: string): void {
    this.said = message;
    this.tell();
  }

  tick(areaId: string, kind: LiveKind): number {
    return this.ticks.get(`${kind} ${areaId}`) ?? 0;
  }

  /** A number that rises when the activity of any area changes. */
  revision(): number {
    return this.changes;
  }

  setActivity(activity: readonly AreaActivity[]): void {
    for (const entry of activity) this.put(entry);
    this.tell();
  }

  setPeople(people: readonly Person[]): void {
    this.here = people;
    this.tell();
  }

  /** Something of a kind changed around these areas; none for all of them. */
  raise(kind: LiveKind, areaIds: readonly string[]): void {
    for (const areaId of areaIds.length > 0 ? areaIds : this.activities.keys()) {
      this.ticks.set(`${kind} ${areaId}`, this.tick(areaId, kind) + 1);
      const known = this.activities.get(areaId);
      if (kind === 'ratings' && known) this.put({ ...known, changedAt: new Date().toISOString() });
    }
    this.tell();
  }

  /** An equal one is passed over, so that nobody renders for nothing. */
  private put(entry: AreaActivity): void {
    if (JSON.stringify(this.activities.get(entry.areaId)) === JSON.stringify(entry)) return;
    this.activities.set(entry.areaId, entry);
    this.changes++;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
