import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ANNOUNCE_EVERY, LiveAnnouncer } from './live-announcer';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('changes in a row are one message, and messages keep their distance', () => {
  const said: string[] = [];
  const announcer = new LiveAnnouncer((message) => said.push(message));
  announcer.note('Ana', 1);
  announcer.note('Ana', 2);
  announcer.note('Ben', 1);
  vi.advanceTimersByTime(600);
  expect(said).toEqual(['3 answers changed by Ana, 1 answer by Ben']);
  for (let count = 0; count < 9; count++) {
    announcer.note('Ana', 1);
    vi.advanceTimersByTime(1_000);
  }
  expect(said).toHaveLength(1);
  vi.advanceTimersByTime(ANNOUNCE_EVERY);
  expect(said).toEqual([said[0], '9 answers changed by Ana']);
  announcer.note('Ana', 1);
  announcer.dispose();
  vi.advanceTimersByTime(ANNOUNCE_EVERY * 2);
  expect(said).toHaveLength(2);
});
