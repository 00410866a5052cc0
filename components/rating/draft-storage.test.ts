import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseKept } from './draft-storage';
import { stateWords } from './outbox-words';
import type { RatingStore } from './rating-store';
import { FakeBrowser, FakeServer, openStore, type Tab } from './testing';

const AREAS = ['selling', 'billing'];
const AREA = 'selling';

let browser: FakeBrowser;
let server: FakeServer;
const open = (tab?: Tab): RatingStore => openStore(browser, server, AREAS, tab);
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-02T14:05:00Z') });
  browser = new FakeBrowser();
  server = new FakeServer();
});
afterEach(() => {
  vi.useRealTimers();
});

test('nobody says that all is saved before the storage was looked through', () => {
  server.isAway = true;
  open().change(AREA, { level: 3 });
  const reopened = open();
  expect(stateWords(reopened.saveState())).toBe('Opening…');
  reopened.resume();
  expect(stateWords(reopened.saveState())).toBe('Saving…');
  const untouched = open({ assessmentId: 'b' });
  untouched.resume();
  expect(stateWords(untouched.saveState())).toBe('All changes saved');
});

test('a page from the browser’s store says so, and how old it is, until the server is heard of', async () => {
  const store = open();
  store.resume();
  const at = new Date('2026-03-02T09:30:00');
  store.showsKept(at.getTime());
  expect(stateWords(store.saveState(), at.getTime())).toMatch(/^Offline, as of 09:30: go on/);
  store.heard();
  expect(stateWords(store.saveState())).toBe('All changes saved');
  store.showsKept(at.getTime());
  store.change(AREA, { level: 3 });
  await settle();
  expect(stateWords(store.saveState())).toBe('All changes saved');
  expect(store.confirmed()).toMatchObject([{ areaId: AREA, level: 3 }]);
});

describe('a reload', () => {
  test('takes up what was unsent, on the version that it was made on', async () => {
    server.isAway = true;
    const before = open();
    before.change(AREA, { level: 4, note: 'x'.repeat(9_000), 'process.p': 'L' }, { why: 'Asked them.' });
    await settle();
    before.dispose();
    server.save({ areaId: AREA, version: 0, changes: { level: 1 } });
    server.isAway = false;
    const after = open();
    after.resume();
    expect(after.entry(AREA).draft).toEqual({ level: 4, note: 'x'.repeat(9_000), 'process.p': 'L' });
    await settle();
    expect(server.received).toMatchObject([{ version: 0, why: 'Asked them.' }]);
    expect(after.entry(AREA).trouble?.kind).toBe('conflict');
  });

  test('finds nothing of another member, who neither sees nor sends it; theirs stays until they are back', async () => {
    server.isAway = true;
    const first = open({ memberId: 'first' });
    first.change(AREA, { level: 4 });
    await settle();
    first.dispose();
    browser.closeTab('first');
    server.isAway = false;
    const second = open({ memberId: 'second', name: 'later' });
    second.resume();
    second.change(AREA, { note: 'second' });
    await settle();
    expect(server.received).toMatchObject([{ changes: { note: 'second' } }]);
    const back = open({ memberId: 'first', name: 'back' });
    back.resume();
    await settle();
    expect(server.rating(AREA)).toMatchObject({ level: 4, note: 'second' });
    expect(browser.kept.size).toBe(0);
  });
});

describe('two tabs of one assessment', () => {
  test('each shows at once what the other one keeps, and neither overwrites it', async () => {
    server.isAway = true;
    const [first, second] = [open(), open({ name: 'second' })];
    first.change(AREA, { level: 4 });
    // In the same moment, before it could hear of it.
    second.change(AREA, { note: 'second' });
    second.change('billing', { level: 1 });
    await settle();
    for (const store of [first, second]) {
      expect(store.entry(AREA).draft).toEqual({ level: 4, note: 'second' });
      expect(store.saveState().waiting).toBe(2);
    }
    first.dispose();
    second.dispose();
    server.isAway = false;
    const after = open({ name: 'after' });
    after.resume();
    await settle();
    expect(server.rating(AREA)).toMatchObject({ level: 4, note: 'second' });
    expect(server.rating('billing').level).toBe(1);
  });

  test('what one of them sent, the other one need not', async () => {
    const [first, second] = [open(), open({ name: 'second' })];
    first.change(AREA, { level: 4 });
    await settle();
    expect(second.entry(AREA)).toMatchObject({ draft: {}, confirmed: { level: 4, version: 1 } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.received).toHaveLength(1);
    second.change(AREA, { level: 5 });
    await settle();
    expect(server.rating(AREA)).toMatchObject({ level: 5, version: 2 });
    expect(first.entry(AREA)).toMatchObject({ draft: {}, confirmed: { level: 5 }, trouble: null });
  });

  test('the other one sends it when the first is gone', async () => {
    server.isAway = true;
    const [first, second] = [open(), open({ name: 'second' })];
    first.change(AREA, { level: 4 });
    await settle();
    first.dispose();
    browser.closeTab('first');
    server.isAway = false;
    await vi.advanceTimersByTimeAsync(40_000);
    expect(server.rating(AREA).level).toBe(4);
    expect(second.saveState().waiting).toBe(0);
  });

  test('however their changes mix with cuts and reloads, the last value of each field arrives', async () => {
    const change = fc.record({
      tab: fc.constantFrom(0, 1),
      areaId: fc.constantFrom(...AREAS),
      changes: fc.oneof(
        fc.record({ level: fc.integer({ min: 0, max: 5 }) }),
        fc.record({ note: fc.constantFrom('a', 'b', 'c') }),
      ),
      then: fc.constantFrom('settle', 'at once', 'cut', 'back', 'answer lost', 'reload'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 25 }), async (events) => {
        browser = new FakeBrowser();
        server = new FakeServer();
        const tabs = [open({ name: '0' }), open({ name: '1' })];
        const last: Record<string, unknown> = {};
        for (const { tab, areaId, changes, then } of events) {
          tabs[tab]?.change(areaId, changes);
          for (const [field, value] of Object.entries(changes)) last[`${areaId} ${field}`] = value;
          if (then !== 'at once') await settle();
          if (then === 'cut' || then === 'back') server.isAway = then === 'cut';
          if (then === 'answer lost') server.answerNext('answer-lost');
          if (then === 'reload') {
            tabs[tab]?.dispose();
            const store = open({ name: String(tab) });
            tabs[tab] = store;
            store.resume();
          }
          await vi.advanceTimersByTimeAsync(10);
        }
        server.isAway = false;
        await vi.advanceTimersByTimeAsync(120_000);
        for (const store of tabs) {
          expect(store.saveState()).toMatchObject({ waiting: 0, connection: 'online' });
          for (const areaId of AREAS)
            for (const field of ['level', 'note'] as const)
              if (`${areaId} ${field}` in last) {
                expect(server.rating(areaId)[field]).toBe(last[`${areaId} ${field}`]);
                expect(store.entry(areaId).confirmed[field]).toBe(last[`${areaId} ${field}`]);
              }
          store.dispose();
        }
        expect(browser.kept.size).toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a browser without room', () => {
  test('says so, still sends, and keeps it as soon as there is room', async () => {
    server.isAway = true;
    const store = open();
    store.change('billing', { note: 'x'.repeat(500) });
    browser.room = 900;
    store.change(AREA, { note: 'y'.repeat(500) });
    expect(store.saveState()).toMatchObject({ waiting: 2, isKept: false });
    expect(store.entry(AREA).draft.note).toHaveLength(500);
    await settle();
    server.isAway = false;
    server.answerNext({ kind: 'confirmed', rating: { ...server.rating('billing'), version: 1 } });
    store.retryNow();
    await settle();
    expect(server.rating(AREA).note).toHaveLength(500);
    expect(store.saveState()).toMatchObject({ waiting: 0, isKept: true });
  });

  test('or that is not let use its storage works all the same', async () => {
    browser.isBlocked = true;
    const store = open();
    store.resume();
    store.change(AREA, { level: 2 });
    expect(store.saveState().isKept).toBe(false);
    await settle();
    expect(server.rating(AREA).level).toBe(2);
    expect(store.saveState().isKept).toBe(true);
  });

  test('a longer text that does not fit leaves the shorter one that was kept', () => {
    const store = open();
    server.isAway = true;
    store.change(AREA, { note: 'short' });
    browser.room = 300;
    store.change(AREA, { note: 'z'.repeat(400) });
    expect(store.saveState().isKept).toBe(false);
    const after = open({ name: 'after' });
    after.resume();
    expect(after.entry(AREA).draft.note).toBe('short');
  });
});

describe('parseKept', () => {
  test('what is no draft is none, and fields that are none are left out', () => {
    for (const text of [null, '', '{', '[]', '{"draft":1,"marks":{}}', '{"draft":{}}'])
      expect(parseKept(text)).toBeNull();
    const mark = { version: 1, at: 2, since: 2, tried: [] };
    const marks = { level: mark, note: mark, hat: mark, 'attribute.2.1': mark, 'attribute.9.9': mark };
    const draft = { level: 3, note: 4, hat: 1, 'attribute.2.1': 'F', 'attribute.9.9': 'F', target: 1 };
    expect(parseKept(JSON.stringify({ draft, marks }))).toMatchObject({
      draft: { level: 3, 'attribute.2.1': 'F' },
      marks: { level: mark, 'attribute.2.1': mark },
    });
    expect(Object.keys(parseKept(JSON.stringify({ draft, marks }))?.draft ?? {})).toHaveLength(2);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.json(), (text) => void parseKept(text)));
  });
});
