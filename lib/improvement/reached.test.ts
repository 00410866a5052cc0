import { expect, test } from 'vitest';
import { isReached } from './reached';

test.each([
  ['open', 1, false],
  ['open', 2, true],
  ['in_progress', 3, true],
  ['open', null, false],
  ['done', 2, false],
  ['dropped', 5, false],
] as const)('%s and to lead to level 2, with the area at %s: reached %s', (status, level, expected) => {
  expect(isReached({ status, toLevel: 2 }, level)).toBe(expected);
});
