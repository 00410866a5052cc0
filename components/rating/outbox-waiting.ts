import { isEmpty, sendable, waitsSince, type AreaEntry } from './draft';

/** How saving stands, for the whole assessment. */
export type SaveState = {
  /** Has the browser's storage been looked through for what waits? Before that nobody knows. */
  isResumed: boolean;
  /** Areas with changes that the server has not confirmed. */
  waiting: number;
  /** Of them, those that do not go by themselves: refused, in conflict, stopped, or without a reason yet. */
  held: number;
  /** Since when the oldest of them waits, in milliseconds since 1970; null when none does. */
  since: number | null;
  connection: 'online' | 'unreachable' | 'signed-out';
  /** When the page on the screen was kept, in milliseconds since 1970; null once the server has been heard of. */
  keptAt: number | null;
  /** False when this browser has no room to keep unsent changes. */
  isKept: boolean;
};

type Waiting = { since: number; isHeld: boolean };

/** Which areas wait with what is not confirmed, kept up to date area by area. */
export class WaitingAreas {
  private readonly byArea = new Map<string, Waiting>();

  /** Notes how an area stands now. True when that is news. */
  note(areaId: string, entry: AreaEntry): boolean {
    const known = this.byArea.get(areaId);
    const since = waitsSince(entry);
    if (since === null) return this.byArea.delete(areaId);
    const isHeld = entry.trouble !== null || isEmpty(sendable(entry).changes);
    if (known?.since === since && known.isHeld === isHeld) return false;
    this.byArea.set(areaId, { since, isHeld });
    return true;
  }

  /** The areas, those that wait longest first. */
  inOrder(): string[] {
    return [...this.byArea].sort(([, a], [, b]) => a.since - b.since).map(([areaId]) => areaId);
  }

  isHeld(areaId: string): boolean {
    return this.byArea.get(areaId)?.isHeld ?? false;
  }

  summary(): Pick<SaveState, 'waiting' | 'held' | 'since'> {
    const waiting = [...this.byArea.values()];
    return {
      waiting: waiting.length,
      held: waiting.filter(({ isHeld }) => isHeld).length,
      since: waiting.length === 0 ? null : Math.min(...waiting.map(({ since }) => since)),
    };
  }
}
