import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TOPICS } from './draft-book';
import { TYPING_PAUSE, type RatingStore } from './rating-store';
import { FakeBrowser, FakeServer, openStore, type Tab } from './testing';

const AREAS = ['selling', 'billing', 'fulfilment'];
const AREA = 'selling';

let browser: FakeBrowser;
let server: FakeServer;
const open = (tab?: Tab): RatingStore => openStore(browser, server, AREAS, tab);
const settle = () => vi.advanceTimersByTimeAsync(0);
const sent = () => server.received.map(({ areaId, version, changes }) => ({ areaId, version, changes }));
const sentOf = () => server.received.map(({ version, changes }) => ({ version, changes }));

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-02T14:05:00Z') });
  browser = new FakeBrowser();
  server = new FakeServer();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a change', () => {
  test('is shown and kept at once, sent at once, and forgotten when it is confirmed', async () => {
    const store = open();
    store.change(AREA, { level: 3 });
    expect(store.entry(AREA)).toMatchObject({ draft: { level: 3 }, confirmed: { level: null } });
    expect(store.saveState()).toMatchObject({ waiting: 1, since: Date.now(), isKept: true });
    expect(browser.kept.size).toBe(1);
    await settle();
    expect(store.entry(AREA)).toMatchObject({ draft: {}, marks: {}, confirmed: { level: 3, version: 1 } });
    expect(store.saveState()).toEqual({
      isResumed: false,
      waiting: 0,
      held: 0,
      since: null,
      connection: 'online',
      keptAt: null,
      isKept: true,
    });
    expect(browser.kept.size).toBe(0);
  });

  test('that is typed is sent once the typing pauses, and carries why where that was said', async () => {
    const store = open();
    for (const note of ['l', 'la', 'late'])
      store.change(AREA, { note }, { pause: TYPING_PAUSE, why: 'Seen.' });
    await vi.advanceTimersByTimeAsync(TYPING_PAUSE - 1);
    expect(server.received).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.received).toEqual([{ areaId: AREA, version: 0, changes: { note: 'late' }, why: 'Seen.' }]);
  });

  test('while another of the area is on its way follows it in one request, on the confirmed version', async () => {
    const store = open();
    store.change(AREA, { level: 1 });
    store.change(AREA, { level: 2 });
    store.change(AREA, { note: 'b' });
    await settle();
    expect(sentOf()).toEqual([
      { version: 0, changes: { level: 1 } },
      { version: 1, changes: { level: 2, note: 'b' } },
    ]);
    expect(store.entry(AREA)).toMatchObject({ draft: {}, confirmed: { level: 2, note: 'b' } });
  });

  test('to the value that is shown is none', async () => {
    const store = open();
    store.change(AREA, { level: null, note: '', 'attribute.2.1': null });
    await settle();
    expect(server.received).toEqual([]);
    expect(store.undoable().canUndo).toBe(false);
  });

  test('confirms an answer that was carried over, also by giving the same again', async () => {
    server.ratings.set(AREA, {
      ...server.rating(AREA),
      level: 3,
      scoredLevel: 3,
      version: 1,
      confirmed: false,
    });
    const store = open();
    store.change(AREA, { note: 'still reading' });
    expect(store.entry(AREA).draft).toEqual({ note: 'still reading' });
    store.change(AREA, { level: 3 });
    await settle();
    expect(server.rating(AREA)).toMatchObject({ level: 3, confirmed: true });
  });

  test('wakes only who shows its area, and the counts only when they change', () => {
    const store = open();
    const heard: string[] = [];
    for (const topic of [...AREAS, TOPICS.state, TOPICS.standing])
      store.listen(topic, () => heard.push(topic));
    store.change(AREA, { note: 'a' }, { pause: TYPING_PAUSE });
    expect(heard).toEqual([TOPICS.state, AREA]);
    browser.writes = [];
    for (let key = 0; key < 100; key++)
      store.change(AREA, { note: 'a'.repeat(key + 2) }, { pause: TYPING_PAUSE });
    expect(heard).toEqual([TOPICS.state, ...Array<string>(101).fill(AREA)]);
    expect(browser.writes).toHaveLength(100);
    expect(new Set(browser.writes)).toEqual(new Set([`tomograph.draft.m.a.${AREA}`]));
    heard.length = 0;
    store.change(AREA, { level: 2 });
    expect(heard).toContain(TOPICS.standing);
    expect(heard).not.toContain('billing');
  });
});

describe('sending', () => {
  test('goes in the order of what waits, one request at a time, each area once', async () => {
    server.isAway = true;
    const store = open();
    store.change('billing', { level: 1 });
    store.change(AREA, { level: 2 });
    await vi.advanceTimersByTimeAsync(5);
    store.change('fulfilment', { level: 3 });
    store.change('billing', { note: 'b' });
    expect(store.waitingAreas()).toEqual(['billing', AREA, 'fulfilment']);
    server.isAway = false;
    store.retryNow();
    await settle();
    expect(sent()).toEqual([
      { areaId: 'billing', version: 0, changes: { level: 1, note: 'b' } },
      { areaId: AREA, version: 0, changes: { level: 2 } },
      { areaId: 'fulfilment', version: 0, changes: { level: 3 } },
    ]);
  });

  test('is tried again without a connection, ever less often, without end', async () => {
    const store = open();
    server.isAway = true;
    store.change(AREA, { level: 4 });
    await settle();
    expect(store.saveState()).toMatchObject({ waiting: 1, connection: 'unreachable' });
    await vi.advanceTimersByTimeAsync(48 * 60 * 60 * 1_000);
    server.isAway = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(server.rating(AREA).level).toBe(4);
    expect(store.saveState()).toMatchObject({ waiting: 0, connection: 'online' });
  });

  test('a lost answer is no conflict with oneself, also when the value was changed since', async () => {
    const store = open();
    server.answerNext('answer-lost');
    store.change(AREA, { level: 3 });
    await settle();
    expect(server.rating(AREA).level).toBe(3);
    store.change(AREA, { level: 4 });
    store.retryNow();
    await settle();
    expect(store.entry(AREA)).toMatchObject({ trouble: null, draft: {} });
    expect(server.rating(AREA)).toMatchObject({ level: 4, version: 2 });
  });

  test('an area with which the server fails does not stop the others', async () => {
    const store = open();
    server.answerNext({ kind: 'failed' });
    store.change(AREA, { level: 1 });
    store.change('billing', { level: 2 });
    await settle();
    expect(server.rating('billing').level).toBe(2);
    expect(store.waitingAreas()).toEqual([AREA]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.rating(AREA).level).toBe(1);
  });

  test('waits for who signed out, and goes on when they are back', async () => {
    const store = open();
    server.answerNext({ kind: 'signed-out' });
    store.change(AREA, { level: 1 });
    await settle();
    expect(store.saveState().connection).toBe('signed-out');
    store.retryNow();
    await settle();
    expect(store.saveState()).toMatchObject({ waiting: 0, connection: 'online' });
  });

  test('"not applicable" waits for its reason, and the rest does not wait for it', async () => {
    const store = open();
    store.change(AREA, { notApplicable: true });
    store.change(AREA, { note: 'seen' });
    await settle();
    expect(sentOf()).toEqual([{ version: 0, changes: { note: 'seen' } }]);
    expect(store.saveState()).toMatchObject({ waiting: 1, held: 1 });
    store.change(AREA, { notApplicableReason: 'No shops.' });
    await settle();
    expect(server.rating(AREA)).toMatchObject({ notApplicable: true, notApplicableReason: 'No shops.' });
  });
});

describe('trouble', () => {
  test('a refused value stays on the screen and is not sent again until it is changed', async () => {
    server.answerNext({
      kind: 'trouble',
      trouble: { kind: 'refused', message: 'No.', fields: { note: 'is too long' } },
    });
    const store = open();
    store.change(AREA, { note: 'long' });
    await settle();
    store.retryNow();
    await settle();
    expect(server.received).toHaveLength(1);
    store.change(AREA, { note: 'short' });
    await settle();
    expect(server.rating(AREA).note).toBe('short');
  });

  test('a conflict shows both values, and ends with either', async () => {
    for (const side of ['mine', 'theirs'] as const) {
      server = new FakeServer();
      const store = open();
      server.save({ areaId: AREA, version: 0, changes: { level: 1, note: 'theirs' } });
      store.change(AREA, { level: 4 });
      await settle();
      expect(store.entry(AREA)).toMatchObject({
        draft: { level: 4 },
        trouble: { kind: 'conflict', theirs: { level: 1 } },
      });
      expect(store.saveState()).toMatchObject({ waiting: 1, held: 1 });
      store.resolve(AREA, side);
      await settle();
      expect(server.rating(AREA).level).toBe(side === 'mine' ? 4 : 1);
      expect(store.entry(AREA)).toMatchObject({ draft: {}, trouble: null, confirmed: { note: 'theirs' } });
      expect(browser.kept.size).toBe(0);
    }
  });

  test('what a locked assessment does not take stays, and goes when it takes answers again', async () => {
    const store = open();
    server.answerNext({ kind: 'trouble', trouble: { kind: 'stopped', message: 'Locked.' } });
    store.change(AREA, { level: 2 });
    await settle();
    store.retryNow();
    await settle();
    expect(server.received).toHaveLength(1);
    expect(browser.kept.size).toBe(1);
    store.tryAgain();
    await settle();
    expect(server.rating(AREA).level).toBe(2);
  });
});

describe('what others save', () => {
  test('appears; what waits here stays on top, and other fields merge', async () => {
    const store = open();
    server.isAway = true;
    store.change(AREA, { level: 4 });
    await settle();
    server.save({ areaId: AREA, version: 0, changes: { note: 'theirs' } });
    store.applyRemote([server.rating(AREA)]);
    expect(store.entry(AREA)).toMatchObject({
      confirmed: { note: 'theirs', version: 1 },
      draft: { level: 4 },
    });
    server.isAway = false;
    store.retryNow();
    await settle();
    expect(server.rating(AREA)).toMatchObject({ level: 4, note: 'theirs' });
  });

  test('in the same field is not overwritten unasked', async () => {
    const store = open();
    server.isAway = true;
    store.change(AREA, { level: 4 });
    await settle();
    server.save({ areaId: AREA, version: 0, changes: { level: 1 } });
    store.applyRemote([server.rating(AREA)]);
    store.change(AREA, { level: 5 });
    server.isAway = false;
    store.retryNow();
    await settle();
    expect(server.rating(AREA).level).toBe(1);
    expect(store.entry(AREA).trouble?.kind).toBe('conflict');
  });

  test('an older version, or the same, changes nothing', async () => {
    const store = open();
    store.change(AREA, { level: 4 });
    await settle();
    const before = store.entry(AREA);
    store.applyRemote([
      { ...server.rating(AREA), level: 1 },
      { ...server.rating(AREA), level: 1, version: 0 },
    ]);
    expect(store.entry(AREA)).toBe(before);
  });
});
