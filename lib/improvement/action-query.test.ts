import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ACTION_GROUPS,
  ACTION_SORTS,
  ACTION_VIEWS,
  allStatuses,
  inView,
  readActionQuery,
  STATUS_FILTERS,
  usualStatus,
  writeActionQuery,
  type ActionQuery,
} from './action-query';

const id = fc.option(fc.constantFrom(randomUUID(), randomUUID()));
const queries: fc.Arbitrary<ActionQuery> = fc.record({
  view: fc.constantFrom(...ACTION_VIEWS),
  group: fc.constantFrom(...ACTION_GROUPS),
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
      for (const usual of [usualStatus, allStatuses]) {
        const address = new URLSearchParams(writeActionQuery(query, usual));
        expect(readActionQuery(Object.fromEntries(address), usual)).toEqual(query);
      }
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
});

test('a page opens with what is to be done, a board and a file with all', () => {
  expect(readActionQuery({}).status).toBe('running');
  expect(readActionQuery({ status: 'any' }).status).toBeNull();
  expect(readActionQuery({ view: 'board' }).status).toBeNull();
  expect(readActionQuery({}, allStatuses).status).toBeNull();
  expect(writeActionQuery(readActionQuery({}), allStatuses)).toBe('?status=running');
});

test('another view shows what is usual there, unless a status was asked for', () => {
  const list = readActionQuery({});
  expect(inView(list, 'board')).toEqual({ ...list, view: 'board', status: null });
  expect(inView(inView(list, 'board'), 'list')).toEqual(list);
  expect(inView({ ...list, status: 'done' }, 'board').status).toBe('done');
});
