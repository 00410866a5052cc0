import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ATTRIBUTE_RATINGS,
  PROCESS_ATTRIBUTES,
  type AttributeId,
  type AttributeRating,
  type AttributeRatings,
} from './attributes';
import { capabilityLevel } from './capability-level';
import { attributeIds, completeAttributes, oneBetter, partialAttributes } from './testing';

/** The standard's table, written out: what each level needs of each attribute. */
const TABLE: Record<number, Partial<Record<AttributeId, string>>> = {
  5: {
    '1.1': 'F',
    '2.1': 'F',
    '2.2': 'F',
    '3.1': 'F',
    '3.2': 'F',
    '3.3': 'F',
    '4.1': 'F',
    '4.2': 'F',
    '5.1': 'LF',
    '5.2': 'LF',
  },
  4: { '1.1': 'F', '2.1': 'F', '2.2': 'F', '3.1': 'F', '3.2': 'F', '3.3': 'F', '4.1': 'LF', '4.2': 'LF' },
  3: { '1.1': 'F', '2.1': 'F', '2.2': 'F', '3.1': 'LF', '3.2': 'LF', '3.3': 'LF' },
  2: { '1.1': 'F', '2.1': 'LF', '2.2': 'LF' },
  1: { '1.1': 'LF' },
};
const NEEDS = [5, 4, 3, 2, 1].map((level) => ({ level, needs: Object.entries(TABLE[level] ?? {}) }));

/** The rule read literally, from the top down; for ratings without a hole. */
function levelByTable(attributes: Record<string, AttributeRating>): number {
  const reached = NEEDS.find(({ needs }) =>
    needs.every(([id, allowed]) => allowed.includes(attributes[id] ?? '?')),
  );
  return reached?.level ?? 0;
}

/** Every way to rate the attributes given, on top of the ratings given. */
function* completions(
  ids: readonly AttributeId[],
  given: Record<string, AttributeRating>,
): Generator<Record<string, AttributeRating>> {
  const [id, ...rest] = ids;
  if (id === undefined) return yield given;
  for (const rating of ATTRIBUTE_RATINGS) yield* completions(rest, { ...given, [id]: rating });
}

const ALL_IDS = PROCESS_ATTRIBUTES.map(({ id }) => id);
const unratedIn = (attributes: AttributeRatings) => ALL_IDS.filter((id) => (attributes[id] ?? null) === null);
const ratedIn = (attributes: AttributeRatings) =>
  Object.fromEntries(
    ALL_IDS.flatMap((id) => {
      const rating = attributes[id];
      return rating ? [[id, rating] as const] : [];
    }),
  );

describe('capabilityLevel', () => {
  test.each<[string, AttributeRatings, number | null]>([
    ['nothing is rated', {}, null],
    ['PA 1.1 N is level 0 whatever the rest', { '1.1': 'N' }, 0],
    ['PA 1.1 P is level 0 whatever the rest', { '1.1': 'P', '2.1': 'F', '2.2': 'F' }, 0],
    ['PA 1.1 L is level 1, and nothing above can be reached', { '1.1': 'L' }, 1],
    ['PA 1.1 F needs to know of level 2', { '1.1': 'F' }, null],
    ['one attribute of level 2 at P decides', { '1.1': 'F', '2.1': 'P' }, 1],
    ['one of them at L does not yet', { '1.1': 'F', '2.1': 'L' }, null],
    ['both at L or F, one at L', { '1.1': 'F', '2.1': 'L', '2.2': 'F' }, 2],
    ['a null is as good as a hole', { '1.1': 'F', '2.1': 'F', '2.2': 'F', '3.1': null }, null],
    ['without PA 1.1 it is never known', { '2.1': 'N', '2.2': 'N', '3.1': 'N' }, null],
  ])('%s', (_, attributes, level) => expect(capabilityLevel(attributes)).toBe(level));

  test('is the rule, read literally, for all 4^10 ratings', () => {
    let wrong = 0;
    let seen = 0;
    for (const attributes of completions(ALL_IDS, {})) {
      seen += 1;
      if (capabilityLevel(attributes) !== levelByTable(attributes)) wrong += 1;
    }
    expect({ seen, wrong }).toEqual({ seen: 4 ** 10, wrong: 0 });
  });

  test('with up to five unrated: known exactly when every way to rate them gives the same level', () => {
    const few = partialAttributes.filter((attributes) => unratedIn(attributes).length <= 5);
    fc.assert(
      fc.property(few, (attributes) => {
        const levels = new Set(
          [...completions(unratedIn(attributes), ratedIn(attributes))].map(levelByTable),
        );
        const [only] = levels;
        expect(capabilityLevel(attributes)).toBe(levels.size === 1 ? only : null);
      }),
      { numRuns: 300 },
    );
  });

  test('with any number unrated: no way to rate the rest contradicts a known level', () => {
    fc.assert(
      fc.property(partialAttributes, completeAttributes, (attributes, rest) => {
        const known = capabilityLevel(attributes);
        if (known === null) return;
        expect(levelByTable({ ...ratedIn(rest), ...ratedIn(attributes) })).toBe(known);
      }),
    );
  });

  test('lies in 0 to 5, and raising an attribute never lowers it', () => {
    fc.assert(
      fc.property(completeAttributes, attributeIds, (attributes, id) => {
        const before = capabilityLevel(attributes) ?? -1;
        expect([0, 1, 2, 3, 4, 5]).toContain(before);
        const raised = { ...attributes, [id]: oneBetter(attributes[id] ?? null) };
        expect(capabilityLevel(raised) ?? -1).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  test('the order in which attributes were rated does not matter', () => {
    fc.assert(
      fc.property(partialAttributes, (attributes) => {
        const turned = Object.fromEntries(Object.entries(attributes).toReversed());
        expect(capabilityLevel(turned)).toBe(capabilityLevel(attributes));
      }),
    );
  });
});
