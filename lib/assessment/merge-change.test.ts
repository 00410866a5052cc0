import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeChange, type RatingChanges } from './merge-change';
import type { StoredRating } from './types';
import { untouchedRating } from './untouched-rating';

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
});
