import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { untouchedRating } from '@/lib/assessment/untouched-rating';
import type { Draft } from './draft';
import { RatingStore, TYPING_PAUSE } from './rating-store';
import type { SendChange, SendOutcome } from './send-change';

const AREA = 'crm.selling';
const untouched = untouchedRating(AREA);

/** A browser's storage, in memory. */
function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: () => null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}

/** A server that merges as ours does when nobody else writes, and can be told to answer otherwise. */
function server() {
  let rating = untouched;
  const received: { version: number; change: Draft }[] = [];
  const next: SendOutcome[] = [];
  const send = vi.fn<SendChange>(async (_areaId, version, change) => {
    received.push({ version, change });
    const outcome = next.shift();
    if (outcome) return outcome;
    rating = { ...rating, ...change, version: rating.version + 1 };
    return { kind: 'confirmed', rating };
  });
  return { send, received, answerNext: (outcome: SendOutcome) => void next.push(outcome), now: () => rating };
}

let storage: Storage;
let remote: ReturnType<typeof server>;
const open = () =>
  new RatingStore({ assessmentId: 'a', ratings: [untouched], storage: () => storage, send: remote.send });
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  storage = memoryStorage();
  remote = server();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('RatingStore', () => {
  test('a choice is shown at once, sent at once, and forgotten when it is confirmed', async () => {
    const store = open();
    store.change(AREA, { level: 3 });
    expect(store.entry(AREA)).toMatchObject({ draft: { level: 3 }, confirmed: { level: null } });
    expect(store.saveState().waiting).toBe(1);
    expect(storage.length).toBe(1);
    await settle();
    expect(store.entry(AREA)).toMatchObject({ draft: {}, confirmed: { level: 3, version: 1 } });
    expect(store.saveState()).toEqual({ waiting: 0, connection: 'online', isKept: true });
    expect(storage.length).toBe(0);
  });

  test('typing is sent once it pauses', async () => {
    const store = open();
    for (const note of ['l', 'la', 'late']) store.change(AREA, { note }, TYPING_PAUSE);
    await vi.advanceTimersByTimeAsync(TYPING_PAUSE - 1);
    expect(remote.received).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(remote.received).toEqual([{ version: 0, change: { note: 'late' } }]);
  });

  test('what changes while a change is on its way follows it, on the confirmed version', async () => {
    const store = open();
    store.change(AREA, { level: 1 });
    store.change(AREA, { level: 2 });
    store.change(AREA, { note: 'b' });
    await settle();
    expect(remote.received).toEqual([
      { version: 0, change: { level: 1 } },
      { version: 1, change: { level: 2, note: 'b' } },
    ]);
    expect(store.entry(AREA)).toMatchObject({ draft: {}, confirmed: { level: 2, note: 'b' } });
  });

  test('without a connection it keeps the change and tries again, ever less often', async () => {
    const store = open();
    for (let i = 0; i < 3; i++) remote.answerNext({ kind: 'unreachable' });
    store.change(AREA, { level: 4 });
    await settle();
    expect(store.saveState()).toEqual({ waiting: 1, connection: 'unreachable', isKept: true });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(remote.received).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(remote.received).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(remote.now().level).toBe(4);
    expect(store.saveState()).toEqual({ waiting: 0, connection: 'online', isKept: true });
  });

  test('a reload takes up what was unsent, on the version that it was made on', async () => {
    remote.answerNext({ kind: 'unreachable' });
    const before = open();
    before.change(AREA, { level: 4, note: 'x'.repeat(9_000) });
    await settle();
    before.dispose();
    const after = open();
    after.resume();
    expect(after.entry(AREA).draft).toEqual({ level: 4, note: 'x'.repeat(9_000) });
    await settle();
    expect(remote.received.at(-1)).toMatchObject({ version: 0, change: { level: 4 } });
    expect(after.saveState().waiting).toBe(0);
  });

  test('a conflict shows both values, and ends with either', async () => {
    const theirs = { ...untouched, level: 1, note: 'theirs', version: 5 };
    for (const side of ['mine', 'theirs'] as const) {
      remote = server();
      remote.answerNext({ kind: 'trouble', trouble: { kind: 'conflict', theirs, fields: ['level'] } });
      const store = open();
      store.change(AREA, { level: 4 });
      await settle();
      expect(store.entry(AREA)).toMatchObject({ draft: { level: 4 }, trouble: { kind: 'conflict', theirs } });
      store.resolve(AREA, side);
      await settle();
      if (side === 'mine') expect(remote.received.at(-1)).toEqual({ version: 5, change: { level: 4 } });
      else expect(store.entry(AREA)).toEqual({ confirmed: theirs, draft: {}, trouble: null });
    }
  });

  test('a refused value stays on the screen and is not sent again until it is changed', async () => {
    remote.answerNext({
      kind: 'trouble',
      trouble: { kind: 'refused', message: 'No.', fields: { note: 'is too long' } },
    });
    const store = open();
    store.change(AREA, { note: 'long' });
    await settle();
    store.retryNow();
    await settle();
    expect(remote.received).toHaveLength(1);
    store.change(AREA, { note: 'short' });
    await settle();
    expect(remote.now().note).toBe('short');
  });

  test('"not applicable" waits for its reason, and the rest does not wait for it', async () => {
    const store = open();
    store.change(AREA, { notApplicable: true });
    store.change(AREA, { note: 'seen' });
    await settle();
    expect(remote.received).toEqual([{ version: 0, change: { note: 'seen' } }]);
    store.change(AREA, { notApplicableReason: 'No shops.' });
    await settle();
    expect(remote.now()).toMatchObject({
      notApplicable: true,
      notApplicableReason: 'No shops.',
      note: 'seen',
    });
  });

  test('a browser without room says so, and still sends', async () => {
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const store = open();
    store.change(AREA, { level: 2 });
    expect(store.saveState().isKept).toBe(false);
    await settle();
    expect(remote.now().level).toBe(2);
  });
});
