import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROCESS_ATTRIBUTES, type AttributeId, type AttributeRatings } from './attributes';
import { capabilityLevel, levelIfUnratedWere } from './capability-level';
import { explainLevel, type LevelExplanation } from './level-explanation';
import { partialAttributes } from './testing';

/** What the explanation asks for, done. */
function lift(
  attributes: AttributeRatings,
  { heldBy, missing }: Pick<LevelExplanation, 'heldBy' | 'missing'>,
) {
  return {
    ...attributes,
    ...Object.fromEntries(heldBy.map(({ id, needs }) => [id, needs])),
    ...Object.fromEntries(missing.map((id) => [id, 'L'])),
  };
}

const allFully = Object.fromEntries(PROCESS_ATTRIBUTES.map(({ id }) => [id, 'F'])) as Record<
  AttributeId,
  'F'
>;

describe('explainLevel', () => {
  test('an attribute of the next level below L needs L', () => {
    expect(explainLevel({ ...allFully, '3.2': 'P', '3.3': 'L' })).toEqual({
      level: 2,
      atLeast: 2,
      atMost: 2,
      heldBy: [{ id: '3.2', rating: 'P', needs: 'L' }],
      missing: [],
      next: 3,
    });
  });

  test('an attribute of a level already reached needs F, and lifting it may lift by more than one', () => {
    expect(explainLevel({ ...allFully, '1.1': 'L' })).toMatchObject({
      level: 1,
      heldBy: [{ id: '1.1', rating: 'L', needs: 'F' }],
      next: 5,
    });
  });

  test('both at once, and what is unrated', () => {
    expect(explainLevel({ '1.1': 'L', '2.1': 'N' })).toEqual({
      level: 1,
      atLeast: 1,
      atMost: 1,
      heldBy: [
        { id: '1.1', rating: 'L', needs: 'F' },
        { id: '2.1', rating: 'N', needs: 'L' },
      ],
      missing: ['2.2'],
      next: 2,
    });
  });

  test('a level not known yet says what must be rated', () => {
    expect(explainLevel({ '1.1': 'F', '2.1': 'F', '2.2': 'L' })).toMatchObject({
      level: 2,
      missing: ['3.1', '3.2', '3.3'],
    });
    expect(explainLevel({ '1.1': 'F', '2.2': 'F', '3.1': 'N' })).toEqual({
      level: null,
      atLeast: 1,
      atMost: 2,
      heldBy: [],
      missing: ['2.1'],
      next: 2,
    });
    expect(explainLevel({})).toMatchObject({ level: null, atLeast: 0, atMost: 5, missing: ['1.1'], next: 1 });
  });

  test('nothing is left at level 5', () => {
    expect(explainLevel({ ...allFully, '5.1': 'L' })).toMatchObject({
      level: 5,
      heldBy: [],
      missing: [],
      next: null,
    });
  });

  test('its level is the level, between the least and the most', () => {
    fc.assert(
      fc.property(partialAttributes, (attributes) => {
        const { level, atLeast, atMost, heldBy } = explainLevel(attributes);
        expect(level).toBe(capabilityLevel(attributes));
        expect(level === null).toBe(atLeast < atMost);
        expect([atLeast, atMost]).toEqual([
          levelIfUnratedWere('N', attributes),
          levelIfUnratedWere('F', attributes),
        ]);
        if (level === null) expect(heldBy).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('doing exactly what it asks for reaches the level that it names, which is higher', () => {
    fc.assert(
      fc.property(partialAttributes, (attributes) => {
        const explained = explainLevel(attributes);
        if (explained.next === null) {
          expect(explained.atLeast).toBe(5);
          return;
        }
        const reached = levelIfUnratedWere('N', lift(attributes, explained));
        expect(reached).toBe(explained.next);
        expect(reached).toBeGreaterThan(explained.atLeast);
      }),
      { numRuns: 500 },
    );
  });

  test('each thing that it asks for is needed: without any one, even the rest at F lifts nothing', () => {
    fc.assert(
      fc.property(partialAttributes, (attributes) => {
        const { atLeast, heldBy, missing } = explainLevel(attributes);
        for (const { id, rating } of heldBy) {
          expect(capabilityLevel({ ...allFully, [id]: rating })).toBeLessThanOrEqual(atLeast);
        }
        for (const id of missing) {
          expect(capabilityLevel({ ...allFully, [id]: 'P' })).toBeLessThanOrEqual(atLeast);
        }
      }),
      { numRuns: 500 },
    );
  });
});
