import fc from 'fast-check';
import { expect, test } from 'vitest';
import { first, neighbour, nextOpen } from './area-sequence';

const sequences = fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 20 });
const isEven = (entry: number) => entry % 2 === 0;

test('those first keep their order, as do the others, and nobody is lost', () => {
  fc.assert(
    fc.property(sequences, (list) => {
      const sorted = first(list, isEven);
      expect(sorted.filter(isEven)).toEqual(list.filter(isEven));
      expect(sorted.filter((entry) => !isEven(entry))).toEqual(list.filter((entry) => !isEven(entry)));
      expect(sorted.findLastIndex(isEven)).toBe(list.filter(isEven).length - 1);
    }),
  );
});

test('going on and back ends where it began; the ends have no neighbour', () => {
  fc.assert(
    fc.property(sequences, fc.nat(), (list, at) => {
      const here = list[at % list.length];
      if (here === undefined) return;
      const next = neighbour(list, here, 1);
      if (next !== undefined) expect(neighbour(list, next, -1)).toBe(here);
      expect(neighbour(list, list[0], -1)).toBeUndefined();
      expect(neighbour(list, list.at(-1), 1)).toBeUndefined();
      expect(neighbour(list, 99, 1)).toBeUndefined();
    }),
  );
});

test('the next open one is open, not the current one, and nothing open lies between', () => {
  fc.assert(
    fc.property(sequences, fc.nat(), (list, at) => {
      const index = at % list.length;
      const current = list[index] ?? null;
      const round = [...list.slice(index + 1), ...list.slice(0, index)];
      const next = nextOpen(list, current, isEven);
      expect(next).toBe(round.find(isEven));
    }),
  );
});

test('from outside the sequence it is the first open one', () => {
  expect(nextOpen([1, 3, 4, 6], null, isEven)).toBe(4);
  expect(nextOpen([1, 3, 4, 6], 99, isEven)).toBe(4);
  expect(nextOpen([1, 3], null, isEven)).toBeUndefined();
});
