import { expect, test } from 'vitest';
import { isOverdue } from './overdue';

test.each([
  ['open', '2026-03-14', true],
  ['in_progress', '2026-03-14', true],
  ['open', '2026-03-15', false],
  ['open', '2026-03-16', false],
  ['open', null, false],
  ['done', '2026-03-14', false],
  ['dropped', '2026-03-14', false],
] as const)('%s, due %s: overdue on 15 March 2026 %s', (status, dueOn, expected) => {
  expect(isOverdue({ status, dueOn }, '2026-03-15')).toBe(expected);
});
