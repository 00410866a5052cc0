import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shown } from './draft';
import { TOPICS } from './draft-book';
import { TYPING_PAUSE, type RatingStore } from './rating-store';
import { FakeBrowser, FakeServer, openStore } from './testing';

const AREAS = ['Selling', 'Billing', 'Fulfilment'];
const AREA = 'Selling';

let server: FakeServer;
let store: RatingStore;
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  store = openStore(new FakeBrowser(), server, AREAS);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('undo and redo', () => {
  test('are changes like others: shown at once and saved', async () => {
    store.change(AREA, { level: 2 });
    await settle();
    store.change(AREA, { level: 4 });
    await settle();
    expect(store.undo()).toEqual({ areaIds: [AREA], notice: null });
    expect(shown(store.entry(AREA)).level).toBe(2);
    await settle();
    expect(server.rating(AREA).level).toBe(2);
    expect(store.redo()).toEqual({ areaIds: [AREA], notice: null });
    await settle();
    expect(server.rating(AREA).level).toBe(4);
  });

  test('with nothing to do do nothing', () => {
    expect(store.undo()).toEqual({ areaIds: [], notice: null });
    expect(store.redo()).toEqual({ areaIds: [], notice: null });
  });

  test('take several areas as one step, and typing without a pause too', async () => {
    store.changeMany(AREAS.map((areaId) => ({ areaId, changes: { level: 3 } })));
    for (const note of ['l', 'la', 'late']) {
      store.change(AREA, { note }, { pause: TYPING_PAUSE });
      await vi.advanceTimersByTimeAsync(700);
    }
    await vi.advanceTimersByTimeAsync(5_000);
    store.change(AREA, { note: 'later' }, { pause: TYPING_PAUSE });
    store.undo();
    expect(shown(store.entry(AREA)).note).toBe('late');
    store.undo();
    expect(shown(store.entry(AREA))).toMatchObject({ note: '', level: 3 });
    expect(store.undo().areaIds).toEqual(AREAS);
    for (const areaId of AREAS) expect(shown(store.entry(areaId)).level).toBeNull();
    expect(store.undoable()).toEqual({ canUndo: false, canRedo: true });
  });

  test('a new change ends redoing', () => {
    store.change(AREA, { level: 1 });
    store.undo();
    store.change(AREA, { level: 2 });
    expect(store.undoable()).toEqual({ canUndo: true, canRedo: false });
    expect(store.redo().areaIds).toEqual([]);
  });

  test('leave what somebody else changed since, and say so', async () => {
    store.change(AREA, { level: 2, target: 4 });
    await settle();
    server.save({ areaId: AREA, version: 1, changes: { level: 5 } });
    store.applyRemote([server.rating(AREA)]);
    const { areaIds, notice } = store.undo();
    expect(areaIds).toEqual([AREA]);
    expect(notice).toBe('Level of Selling stays as it is: somebody else changed it since.');
    await settle();
    expect(server.rating(AREA)).toMatchObject({ level: 5, target: null });
  });

  test('an answer that was confirmed by answering is unconfirmed again', async () => {
    server.ratings.set(AREA, { ...server.rating(AREA), level: 3, version: 1, confirmed: false });
    store = openStore(new FakeBrowser(), server, AREAS);
    store.change(AREA, { level: 4 });
    await settle();
    store.undo();
    await settle();
    expect(server.rating(AREA)).toMatchObject({ level: 3, confirmed: false });
  });

  test('reach back five hundred steps', () => {
    for (let step = 0; step < 600; step++) store.change(AREA, { level: step % 6 });
    let undone = 0;
    while (store.undoable().canUndo) {
      store.undo();
      undone += 1;
    }
    expect(undone).toBe(500);
  });

  test('tell their listeners only when it can or cannot be done from now on', () => {
    let told = 0;
    store.listen(TOPICS.undo, () => (told += 1));
    for (const level of [1, 2, 3]) store.change(AREA, { level });
    expect(told).toBe(1);
  });

  test('of all there is give the first state, and redoing all the last, however saving goes', async () => {
    const changes = fc.oneof(
      fc.record({ level: fc.option(fc.integer({ min: 0, max: 5 })) }),
      fc.record({ note: fc.string({ maxLength: 3 }), importance: fc.constantFrom(1, 2, 3) }),
      fc.record({ notApplicable: fc.boolean(), notApplicableReason: fc.constantFrom('', 'No shops.') }),
      fc.record({
        'attribute.2.1': fc.constantFrom('N', 'F', null),
        depth: fc.constantFrom('detailed', null),
      }),
    );
    const list = fc.uniqueArray(fc.record({ areaId: fc.constantFrom(...AREAS), changes }), {
      selector: ({ areaId }) => areaId,
      minLength: 1,
    });
    const step = fc.record({ list, isTyping: fc.boolean(), isSettled: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        server = new FakeServer();
        store = openStore(new FakeBrowser(), server, AREAS);
        const all = () =>
          AREAS.map((areaId) => {
            const { version: _, 'attribute.2.1': attribute = null, ...fields } = shown(store.entry(areaId));
            return { ...fields, attribute };
          });
        const first = all();
        for (const { list: changed, isTyping, isSettled } of steps) {
          store.changeMany(changed, isTyping ? { pause: TYPING_PAUSE } : {});
          if (isSettled) await vi.advanceTimersByTimeAsync(TYPING_PAUSE);
        }
        const last = all();
        while (store.undoable().canUndo) expect(store.undo().notice).toBeNull();
        expect(all()).toEqual(first);
        await settle();
        while (store.undoable().canRedo) expect(store.redo().notice).toBeNull();
        expect(all()).toEqual(last);
        store.dispose();
      }),
      { numRuns: 100 },
    );
  });
});
