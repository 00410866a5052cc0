import { expect, test } from 'vitest';
import { readKeptPlan, writeKeptPlan } from './kept-plan';

test('what was changed comes back as it was, and nothing else', () => {
  const kept = { changes: { text: 'Agree.', toLevel: 3, dueOn: null, effort: 'large' as const }, since: 2 };
  expect(readKeptPlan(writeKeptPlan(kept))).toEqual(kept);
  expect(writeKeptPlan({ changes: {}, since: 2 })).toBe('');
});

test.each(['', 'no JSON', 'null', '3', '[]', '{"text":3,"toLevel":9,"effort":"huge","since":"1","other":1}'])(
  'of %j nothing is taken',
  (text) => expect(readKeptPlan(text)).toEqual({ changes: {}, since: null }),
);
