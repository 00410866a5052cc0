import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROCESS_ATTRIBUTES, type AttributeRatings } from '@/lib/scoring/attributes';
import { explainLevel } from '@/lib/scoring/level-explanation';
import { partialAttributes, processRatings } from '@/lib/scoring/testing';
import { attributeField, processField } from './detail-fields';
import { levelReason } from './level-reason';
import { countedAttributes } from './rating-level';
import type { DetailFields, ProcessAnswer } from './types';
import { UNTOUCHED } from './untouched-rating';

const attributes = PROCESS_ATTRIBUTES.map(({ id }) => ({ id, name: `Name of ${id}` }));
const names = ['Order Validation', 'Order Tracking', 'Credit Check', 'Completion', 'Closing', 'Reporting'];
const processesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    name: names[index] ?? `Process ${index}`,
  }));

const ANSWERS: Record<string, ProcessAnswer> = {
  N: 'N',
  P: 'P',
  L: 'L',
  F: 'F',
  x: 'not_applicable',
};

function attributeFields(map: AttributeRatings): DetailFields {
  const fields: DetailFields = {};
  for (const { id } of PROCESS_ATTRIBUTES) fields[attributeField(id)] = map[id] ?? null;
  return fields;
}

/** Processes by letter, x for not applicable, - for unrated; attributes as a map. */
function reasonOf(letters: string, map: AttributeRatings = {}) {
  const processes = processesOf(letters.length);
  const answers = Object.fromEntries(
    processes.map(({ id }, index) => [processField(id), ANSWERS[letters[index] ?? ''] ?? null]),
  );
  const rating = { ...UNTOUCHED, ...attributeFields(map), ...answers, depth: 'detailed' as const };
  return levelReason(rating, { campaignDepth: 'direct', processes, attributes });
}

describe('levelReason', () => {
  test.each([
    [
      'one attribute holds it',
      'FF',
      { '2.1': 'F', '2.2': 'F', '3.1': 'F', '3.2': 'P', '3.3': 'L' },
      'Level 2, because PA 3.2 Name of 3.2 is P; L is needed.',
      'With that the area is at level 3.',
    ],
    [
      'two of a level reached',
      'F',
      { '2.1': 'F', '2.2': 'F', '3.1': 'L', '3.2': 'F', '3.3': 'L', '4.1': 'L', '4.2': 'L' },
      'Level 3, because PA 3.1 Name of 3.1 and PA 3.3 Name of 3.3 are L; F is needed.',
      'Level 4 needs PA 3.1 and PA 3.3 to be F.',
    ],
    [
      'different needs, and what is unrated',
      'FFLLx',
      { '2.1': 'F', '2.2': 'L', '3.1': 'P' },
      'Level 2, because PA 2.2 Name of 2.2 is L where F is needed; PA 3.1 Name of 3.1 is P where L is needed.',
      'Level 3 also needs PA 3.2 and PA 3.3 to be rated L or better.',
    ],
    [
      'processes hold it',
      'PPFFFF',
      { '2.1': 'L', '2.2': 'L' },
      'Level 1, because PA 1.1 Name of 1.1 is L; F is needed.',
      'Two processes hold PA 1.1 at L, Order Validation (P) and Order Tracking (P): ' +
        'one step up among them makes it F and the area level 2.',
    ],
    [
      'many processes, the lowest named first',
      'LPLPL',
      {},
      'Level 1, because PA 1.1 Name of 1.1 is L; F is needed.',
      'Five processes hold PA 1.1 at L, Order Tracking (P), Completion (P), Order Validation (L) and 2 more: ' +
        '5 steps up among them make it F; level 2 also needs PA 2.1 and PA 2.2 to be rated L or better.',
    ],
    [
      'a single process, not performed',
      'N',
      {},
      'Level 0, because PA 1.1 Name of 1.1 is N; L is needed.',
      'One process holds PA 1.1 at N, Order Validation (N): 2 steps up there make it L and the area level 1.',
    ],
    [
      'an area without processes',
      '',
      { '1.1': 'P' },
      'Level 0, because PA 1.1 Name of 1.1 is P; L is needed.',
      'With that the area is at level 1.',
    ],
    ['not known yet', 'F', { '2.1': 'F' }, 'At least level 1: rate PA 2.2 Name of 2.2 to know more.', null],
    ['nothing rated', '--', {}, 'No level yet: rate the processes first.', null],
    ['nothing rated, no processes', '', {}, 'No level yet: rate PA 1.1 Name of 1.1.', null],
    ['some rated', 'F--', {}, 'No level yet: 2 of 3 processes are unrated.', 'PA 1.1 is F so far.'],
    ['all but one rated', 'FL-x', {}, 'No level yet: Credit Check is unrated.', 'PA 1.1 is F so far.'],
    [
      'no process applies',
      'xx',
      { '2.1': 'F' },
      'No level: every process is not applicable.',
      'If the whole area does not apply, mark it not applicable.',
    ],
  ] as const)('%s', (_, letters, map, why, lift) => {
    expect(reasonOf(letters, map)).toEqual({
      why,
      lift,
    });
  });

  test('in direct depth the chosen level stands, whatever was answered in detail', () => {
    const context = { campaignDepth: 'direct' as const, processes: processesOf(1), attributes };
    const rating = { ...UNTOUCHED, level: 2, 'process.p0': 'N' as const };
    expect(levelReason(rating, context).why).toBe('Level 2, chosen.');
    expect(levelReason({ ...rating, level: null }, context).why).toMatch(/^No level yet/);
    expect(levelReason({ ...rating, depth: 'detailed' }, context).why).toMatch(/^Level 0, because PA 1.1/);
    expect(levelReason(rating, { ...context, campaignDepth: 'detailed' }).why).toMatch(/^Level 0/);
    expect(levelReason({ ...rating, notApplicable: true }, context).why).toMatch(/^Not applicable/);
  });

  test('whatever was rated, it names all that holds the area, in two sentences at most; at level 5 it asks for nothing', () => {
    const five = Object.fromEntries(PROCESS_ATTRIBUTES.map(({ id }) => [id, 'F'])) as AttributeRatings;
    fc.assert(
      fc.property(fc.oneof(partialAttributes, fc.constant(five)), processRatings, (map, rated) => {
        const processes = processesOf(rated.length);
        const answers = Object.fromEntries(
          rated.map(({ rating, notApplicable }, index) => [
            processField(`p${index}`),
            notApplicable ? 'not_applicable' : rating,
          ]),
        );
        const rating = { ...UNTOUCHED, ...attributeFields(map), ...answers, depth: 'detailed' as const };
        const { why, lift } = levelReason(rating, { campaignDepth: 'direct', processes, attributes });
        const counted = countedAttributes(
          rating,
          processes.map(({ id }) => id),
        );
        const { level, heldBy, missing } = explainLevel(counted);
        for (const { id } of heldBy) expect(why).toContain(`PA ${id} Name of ${id}`);
        if (level !== null) for (const id of missing) expect(lift).toContain(`PA ${id}`);
        if (level !== null && level < 5) expect(why).toMatch(new RegExp(`^Level ${level}, because`));
        if (level === 5) expect(lift).toBeNull();
        for (const sentence of lift === null ? [why] : [why, lift]) {
          expect(sentence).toMatch(/^[A-Z].{10,}[^.]\.$/);
          expect(sentence).not.toMatch(/undefined|null|NaN| {2}/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('doing the steps that it asks of the processes makes PA 1.1 what is needed', () => {
    expect(reasonOf('LPLPL').lift).toContain('5 steps up');
    expect(reasonOf('FFFFF').why).toBe(
      'At least level 1: rate PA 2.1 Name of 2.1 and PA 2.2 Name of 2.2 to know more.',
    );
    // Five steps up, and four.
    expect(reasonOf('FFLLF').why).toMatch(/^At least level 1/);
    expect(reasonOf('FFLLL').why).toMatch(/^Level 1, because PA 1.1/);
  });
});
