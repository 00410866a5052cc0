import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeChange as merge } from './merge-change';
import type { LevelContext } from './rating-level';
import type { RatingChanges, StoredRating } from './types';
import { untouchedRating } from './untouched-rating';

const context: LevelContext = { campaignDepth: 'direct', processIds: ['p.one', 'p.two'] };
const mergeChange = (current: StoredRating, seen: number, changes: RatingChanges) =>
  merge(current, seen, changes, context);

const untouched: StoredRating = { ...untouchedRating('crm.selling'), fieldVersions: {} };

/** The rating after a change that must apply. */
function after(current: StoredRating, seen: number, changes: RatingChanges): StoredRating {
  const merged = mergeChange(current, seen, changes);
  if (merged.kind !== 'change') throw new Error(`expected a change, got ${merged.kind}`);
  return merged.next;
}

const level = fc.constantFrom(null, 0, 1, 2, 3, 4, 5);
const changes: fc.Arbitrary<RatingChanges> = fc.record(
  { level, target: level, importance: fc.constantFrom(1, 2, 3), note: fc.string({ maxLength: 5 }) },
  { requiredKeys: [] },
);

describe('mergeChange', () => {
  test('different fields changed on the same version merge', () => {
    const rated = after(untouched, 0, { level: 3 });
    const noted = after(rated, 0, { note: 'seen' });
    expect(noted).toMatchObject({ level: 3, note: 'seen', version: 2, fieldVersions: { level: 1, note: 2 } });
  });

  test('the same field changed to another value is a conflict that names it', () => {
    const rated = after(untouched, 0, { level: 3, note: 'first' });
    expect(mergeChange(rated, 0, { level: 4, target: 5 })).toEqual({ kind: 'conflict', fields: ['level'] });
  });

  test('the same field changed to the same value is no conflict', () => {
    const rated = after(untouched, 0, { level: 3 });
    expect(mergeChange(rated, 0, { level: 3 })).toEqual({ kind: 'unchanged' });
  });

  test('a version that was never given out is a conflict, whatever it changes', () => {
    expect(mergeChange(untouched, 7, { level: 1 }).kind).toBe('conflict');
  });

  test('the event tells from and to of what changed, and of nothing else', () => {
    const rated = after(untouched, 0, { level: 2 });
    expect(mergeChange(rated, 1, { level: 4, note: '' })).toMatchObject({
      kind: 'change',
      changed: { level: { from: 2, to: 4 } },
    });
  });

  test('sending a change again changes nothing', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const start = mergeChange(untouched, 0, first);
        const current = start.kind === 'change' ? start.next : untouched;
        const merged = mergeChange(current, current.version, second);
        const settled = merged.kind === 'change' ? merged.next : current;
        expect(mergeChange(settled, current.version, second).kind).toBe('unchanged');
      }),
    );
  });

  test('on the current version every change applies, and raises the version by one', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const start = mergeChange(untouched, 0, first);
        const current = start.kind === 'change' ? start.next : untouched;
        const merged = mergeChange(current, current.version, second);
        expect(merged.kind).not.toBe('conflict');
        if (merged.kind === 'change') {
          expect(merged.next).toMatchObject(second);
          expect(merged.next.version).toBe(current.version + 1);
        }
      }),
    );
  });

  test('in detailed depth the level follows from the details; the chosen one stays, and both are recorded', () => {
    const chosen = after(untouched, 0, { level: 4 });
    const detailed = after(chosen, 1, { depth: 'detailed', 'process.p.one': 'L', 'process.p.two': 'L' });
    expect(detailed).toMatchObject({ level: 4, scoredLevel: 1 });
    expect(
      merge(chosen, 1, { depth: 'detailed', 'process.p.one': 'L', 'process.p.two': 'L' }, context),
    ).toMatchObject({
      changed: { depth: { from: null, to: 'detailed' }, scoredLevel: { from: 4, to: 1 } },
    });
    expect(after(detailed, 2, { depth: 'direct' })).toMatchObject({
      level: 4,
      scoredLevel: 4,
      'process.p.one': 'L',
    });
  });

  test('an answer carried over is confirmed by answering it, and not by a note', () => {
    const carried = { ...untouched, level: 2, scoredLevel: 2, confirmed: false, version: 1 };
    expect(after(carried, 1, { note: 'as before' }).confirmed).toBe(false);
    expect(after(carried, 1, { level: 3 }).confirmed).toBe(true);
    expect(after(carried, 1, { confirmed: true })).toMatchObject({ level: 2, confirmed: true });
  });

  test('two processes answered by two people merge', () => {
    const one = after(untouched, 0, { 'process.p.one': 'F' });
    expect(after(one, 0, { 'process.p.two': 'P' })).toMatchObject({
      'process.p.one': 'F',
      'process.p.two': 'P',
    });
    expect(mergeChange(one, 0, { 'process.p.one': 'P' })).toEqual({
      kind: 'conflict',
      fields: ['process.p.one'],
    });
    expect(mergeChange(one, 0, { 'process.p.two': null, 'reason.p.one': '' })).toEqual({ kind: 'unchanged' });
  });
});
