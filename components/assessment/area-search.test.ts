import { expect, test } from 'vitest';
import { searchAreas, type Searched } from './area-search';

const area = (areaId: string, name: string, more: Partial<Searched> = {}): Searched => ({
  areaId,
  name,
  number: null,
  statements: [],
  processes: [],
  ...more,
});

const AREAS = [
  area('a', 'Order Handling', { statements: ['Nothing.', 'Fraud shows late.'] }),
  area('b', 'Billing', { processes: [{ name: 'Détect Fraud Cases' }] }),
  area('c', 'Fraud Management', { number: '1.1.3' }),
];
const found = (query: string) => searchAreas(AREAS, query).map(({ areaId }) => areaId);

test('names come first, then processes, then statements', () => {
  expect(found('fraud')).toEqual(['c', 'b', 'a']);
  expect(searchAreas(AREAS, 'fraud').map(({ text }) => text)).toEqual([
    '',
    'Détect Fraud Cases',
    'Level 1: Fraud shows late.',
  ]);
});

test('every word must begin a word of the one text; accents and case do not matter', () => {
  expect(found('FRAUD man')).toEqual(['c']);
  expect(found('detect')).toEqual(['b']);
  expect(found('raud')).toEqual([]);
  expect(found('order fraud')).toEqual([]);
  expect(found('1.1.3')).toEqual(['c']);
});

test('a query without a word finds nothing, whatever signs it has', () => {
  expect(found('')).toEqual([]);
  expect(found(' .*( ')).toEqual([]);
});
