import { expect, test } from 'vitest';
import { problemsOf, type Recorded, type Stored } from './verify';
import type { Sent } from './writer';

const sent: Sent[] = [
  { note: 'w-1', level: 1, acknowledged: true },
  { note: 'w-2', level: 2, acknowledged: true },
  { note: 'w-3', level: 3, acknowledged: false },
];
const event = (version: number): Recorded => ({
  area_id: 'a',
  version,
  level: version,
  note: `w-${version}`,
});
const rating = (version: number, change: Partial<Stored> = {}): Stored => ({
  area_id: 'a',
  version,
  level: version,
  note: `w-${version}`,
  ...change,
});
const problems = (stored: Stored | undefined, events: Recorded[]) =>
  problemsOf('a', sent, stored, events).join('; ');

test('what was acknowledged must stand; what was cut off may, whole', () => {
  expect(problems(rating(2), [event(1), event(2)])).toBe('');
  expect(problems(rating(3), [event(1), event(2), event(3)])).toBe('');
  expect(problemsOf('a', [{ note: 'w-1', level: 1, acknowledged: false }], undefined, [])).toEqual([]);
});

test('every kind of loss and of half a write is noticed', () => {
  expect(problems(undefined, [])).toContain('w-2 was acknowledged, and is not recorded');
  expect(problems(rating(1), [event(1)])).toContain('holds w-1, older than what was acknowledged last');
  expect(problems(rating(2, { level: 5 }), [event(1), event(2)])).toContain('holds half of w-2');
  expect(problems(rating(3), [event(1), event(2)])).toContain('version 3, 2 events');
  expect(problems(rating(2), [event(1), event(2), event(3)])).toContain('version 2, 3 events');
  expect(problems(rating(2), [event(2), event(2)])).toContain('w-2 is recorded twice');
  expect(problems(rating(2, { note: 'other' }), [event(1), event(2)])).toContain('its last event says w-2');
});
