import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Outbox, type Delivery } from './outbox';

const UNREACHABLE: Delivery = { kind: 'unreachable' };

let tries: number[];
let outcomes: Delivery[];
let chance: number;
const open = () =>
  new Outbox({
    waiting: () => ['area'],
    deliver: async () => {
      tries.push(Date.now());
      return Promise.resolve(outcomes.shift() ?? UNREACHABLE);
    },
    exclusively: (task) => task(),
    random: () => chance,
  });

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  [tries, outcomes, chance] = [[], [], 1];
});
afterEach(() => {
  vi.useRealTimers();
});

describe('Outbox', () => {
  test('doubles its pauses up to half a minute, half of each by chance', async () => {
    const outbox = open();
    outbox.wake();
    await vi.advanceTimersByTimeAsync(95_000);
    expect(tries).toEqual([0, 1_000, 3_000, 7_000, 15_000, 31_000, 61_000, 91_000]);
    chance = 0;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tries.slice(-3)).toEqual([121_000, 136_000, 151_000]);
  });

  test('waits as long as the server asks for', async () => {
    outcomes = [{ kind: 'unreachable', after: 20_000 }];
    open().wake();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(tries).toEqual([0, 20_000]);
  });

  test('a change in between does not wake it before its time; the connection does', async () => {
    const outbox = open();
    outbox.wake();
    await vi.advanceTimersByTimeAsync(500);
    outbox.wake();
    expect(tries).toEqual([0]);
    outbox.retryNow();
    expect(tries).toEqual([0, 500]);
  });

  test('once stopped it tries no more by itself', async () => {
    const outbox = open();
    outbox.wake();
    outbox.stop();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(tries).toEqual([0]);
  });
});
