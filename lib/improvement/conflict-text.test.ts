import { expect, test } from 'vitest';
import { conflictText } from './conflict-text';

const current = {
  text: 'Theirs',
  fromLevel: 2,
  toLevel: 5,
  ownerId: null,
  dueOn: '2026-01-15',
  effort: 'large',
  status: 'in_progress',
} as const;
const { status: _status, ...same } = current;

test('what is as it was sent is left out', () => {
  expect(conflictText(current, same)).toContain('it is now in progress. Save again');
  expect(conflictText(current, {})).toContain('it is now in progress. Save again');
});

test('what differs is named, days as people read them, texts shortened', () => {
  const text = `${'a'.repeat(90)} and more`;
  expect(conflictText({ ...current, text }, { ...same, text: 'Mine', dueOn: null })).toContain(
    `it is now in progress, due 15 Jan 2026, with the text “${'a'.repeat(90)}…”.`,
  );
  expect(conflictText(current, { fromLevel: 1, toLevel: 5, effort: 'small', ownerId: 'me' })).toContain(
    'from level 2 to 5, without an owner, of large effort.',
  );
});
