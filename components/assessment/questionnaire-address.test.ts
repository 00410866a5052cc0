import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FLAGS, NO_FILTER } from './area-filter';
import { readPlace, writePlace, type Place } from './questionnaire-address';

const id = fc.option(fc.constantFrom('all', 'crm', 'crm.selling', 'a&b=c', 'ä ö?#'), { nil: null });
const places: fc.Arbitrary<Place> = fc.record({
  view: fc.constantFrom('focus', 'table'),
  groupingId: id,
  areaId: id,
  filter: fc.record({
    flags: fc.subarray([...FLAGS]),
    gapAbove: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
    changedSince: fc.constantFrom(null, '2026-11-20', '2026-11-20T10:00:00.000Z'),
  }),
});

test('a place comes back from its address', () => {
  fc.assert(
    fc.property(places, (place) => {
      expect(readPlace(writePlace(place))).toEqual(place);
    }),
  );
});

test('anything else in an address is left out, and never fails', () => {
  fc.assert(fc.property(fc.string(), (text) => void readPlace(text)));
  const strange = readPlace('?view=map&filter=unrated,nonsense,unrated&gap=9&since=yesterday');
  expect(strange).toEqual({
    view: 'focus',
    groupingId: null,
    areaId: null,
    filter: { ...NO_FILTER, flags: ['unrated'] },
  });
  expect(readPlace('?since=2026-13-45').filter.changedSince).toBeNull();
});
