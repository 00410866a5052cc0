import { expect, test } from 'vitest';
import { noteVisit, visitAt, VISIT_PAUSE } from './last-visit';

const at = (milliseconds: number) => new Date(Date.UTC(2026, 10, 23, 9) + milliseconds);

test('a reload belongs to the visit, coming back after a pause begins a new one', () => {
  const first = visitAt(null, at(0));
  expect(first.before).toBeNull();
  expect(visitAt(first, at(VISIT_PAUSE)).before).toBeNull();
  const second = visitAt(first, at(VISIT_PAUSE + 1));
  expect(second).toEqual({ before: at(0).toISOString(), seen: at(VISIT_PAUSE + 1).toISOString() });
  expect(visitAt(second, at(VISIT_PAUSE + 2)).before).toBe(at(0).toISOString());
});

test('what is kept wrongly, or cannot be kept, counts as a first visit', () => {
  const broken = { getItem: () => '{"seen":7}', setItem: () => undefined } as unknown as Storage;
  expect(noteVisit(() => broken, 'one', at(0))).toBeNull();
  const refusing = () => {
    throw new DOMException('no', 'SecurityError');
  };
  expect(noteVisit(refusing, 'one', at(0))).toBeNull();
});
