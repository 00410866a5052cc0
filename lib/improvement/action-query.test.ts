import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ACTION_SORTS,
  ACTION_VIEWS,
  isNarrowed,
  readActionQuery,
  STATUS_FILTERS,
  writeActionQuery,
  type ActionQuery,
} from './action-query';

const id = fc.option(fc.constantFrom(randomUUID(), randomUUID()));
const queries: fc.Arbitrary<ActionQuery> = fc.record({
  view: fc.constantFrom(...ACTION_VIEWS),
  sort: fc.constantFrom(...ACTION_SORTS),
  isDescending: fc.boolean(),
  teamId: id,
  campaignId: id,
  ownerId: id,
  status: fc.option(fc.constantFrom(...STATUS_FILTERS)),
  overdue: fc.boolean(),
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(queries, (query) => {
      const address = new URLSearchParams(writeActionQuery(query));
      expect(readActionQuery(Object.fromEntries(address))).toEqual(query);
    }),
  );
});

test('what it does not know counts as not given', () => {
  const usual = readActionQuery({});
  const odd = {
    view: 'pie',
    sort: 'x',
    status: 'late',
    team: "'; drop table",
    owner: ['1', '2'],
    order: 'up',
  };
  expect(readActionQuery(odd)).toEqual(usual);
  expect(writeActionQuery(usual)).toBe('');
  expect([isNarrowed(usual), isNarrowed({ ...usual, status: 'running' })]).toEqual([false, true]);
});
