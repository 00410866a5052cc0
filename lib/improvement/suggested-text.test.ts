import { expect, test } from 'vitest';
import { suggestedText } from './suggested-text';

const STEPS = ['to 1', 'to 2', '', 'to 4', 'to 5'];

test.each([
  [1, 2, 'to 2'],
  [0, 2, 'to 1\n\nto 2'],
  [1, 4, 'to 2\n\nto 4'],
  [2, 3, ''],
  [5, 5, ''],
  [3, 1, ''],
])('from %d to %d', (from, to, text) => expect(suggestedText(STEPS, from, to)).toBe(text));

test('only whole steps, and no more than an action takes', () => {
  const long = Array.from({ length: 5 }, (_, at) => String(at).repeat(600));
  expect(suggestedText(long, 0, 5)).toBe(long.slice(0, 3).join('\n\n'));
});
