import { expect, test } from 'vitest';
import { noteAddress } from './client-address';

test('without a trusted proxy, what a sender claims counts for nothing', () => {
  expect(noteAddress('10.0.0.1', '1.2.3.4', false)).toBe('10.0.0.1');
});

test("behind a trusted proxy the last address is its word; those before it are the sender's", () => {
  expect(noteAddress('10.0.0.1', '6.6.6.6, 1.2.3.4', true)).toBe('1.2.3.4');
  expect(noteAddress('10.0.0.1', undefined, true)).toBe('10.0.0.1');
});
