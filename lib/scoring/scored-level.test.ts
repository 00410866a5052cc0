import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capabilityLevel } from './capability-level';
import { attributeMap, scoredLevel, type AreaAnswer } from './scored-level';
import { attributeIds, completeAttributes, oneBetter, partialAttributes, processRatings } from './testing';

const fully = { rating: 'F', notApplicable: false } as const;
const largely = { rating: 'L', notApplicable: false } as const;
const unrated = { rating: null, notApplicable: false } as const;
const managed = { '2.1': 'L', '2.2': 'L' } as const;

const detailed = (given: Partial<AreaAnswer>): AreaAnswer => ({
  depth: 'detailed',
  level: null,
  processes: [],
  attributes: {},
  ...given,
});
const answers: fc.Arbitrary<AreaAnswer> = fc.record({
  depth: fc.constant('detailed'),
  level: fc.constantFrom(null, 0, 1, 2, 3, 4, 5),
  processes: processRatings,
  attributes: partialAttributes,
});

describe('scoredLevel', () => {
  test('directly it is the level that was chosen, whatever was rated in detail', () => {
    const answer = detailed({ depth: 'direct', level: 4, processes: [fully], attributes: { '1.1': 'N' } });
    expect(scoredLevel(answer)).toBe(4);
    expect(scoredLevel({ ...answer, level: null })).toBeNull();
  });

  test('in detail it is derived, whatever level was chosen', () => {
    const answer = detailed({ level: 5, processes: [fully, fully], attributes: managed });
    expect(scoredLevel(answer)).toBe(2);
    expect(scoredLevel({ ...answer, processes: [fully, largely, largely] })).toBe(1);
  });

  test('processes decide PA 1.1 where there are any, its own rating where there are none', () => {
    const attributes = { ...managed, '1.1': 'N' } as const;
    expect(scoredLevel(detailed({ processes: [fully], attributes }))).toBe(2);
    expect(scoredLevel(detailed({ attributes }))).toBe(0);
  });

  test('no level while a process is unrated, nor with none applicable', () => {
    for (const processes of [[fully, unrated], [{ ...fully, notApplicable: true }]]) {
      const answer = detailed({ processes, attributes: { ...managed, '1.1': 'F' } });
      expect(scoredLevel(answer)).toBeNull();
      expect(attributeMap(answer)['1.1']).toBeNull();
    }
  });

  test('is the level of the attributes that it can show', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const level = scoredLevel(answer);
        expect(level).toBe(capabilityLevel(attributeMap(answer)));
        expect([null, 0, 1, 2, 3, 4, 5]).toContain(level);
      }),
    );
  });

  test('a process that is not applicable changes nothing, nor does the order of processes', () => {
    const some = answers.filter(({ processes }) => processes.length > 0);
    fc.assert(
      fc.property(some, (answer) => {
        const level = scoredLevel(answer);
        const more = [...answer.processes, { rating: 'N' as const, notApplicable: true }];
        expect(scoredLevel({ ...answer, processes: more })).toBe(level);
        expect(scoredLevel({ ...answer, processes: answer.processes.toReversed() })).toBe(level);
      }),
    );
  });

  test('raising a process or an attribute never lowers it', () => {
    const rated = processRatings.map((list) =>
      list.map((process) => ({ ...process, rating: process.rating ?? ('L' as const) })),
    );
    fc.assert(
      fc.property(rated, completeAttributes, fc.nat(), attributeIds, (processes, attributes, pick, id) => {
        const before = scoredLevel(detailed({ processes, attributes })) ?? -1;
        const better = processes.map((process, index) =>
          index === pick % processes.length ? { ...process, rating: oneBetter(process.rating) } : process,
        );
        const raised = { ...attributes, [id]: oneBetter(attributes[id] ?? null) };
        expect(scoredLevel(detailed({ processes: better, attributes })) ?? -1).toBeGreaterThanOrEqual(before);
        expect(scoredLevel(detailed({ processes, attributes: raised })) ?? -1).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 500 },
    );
  });
});
