import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf, toggled } from './choice';

const ids = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f'));

describe('extentOf', () => {
  it('tells all, some and none', () => {
    expect(extentOf(['a', 'b'], new Set(['a', 'b', 'c']))).toEqual({ chosen: 2, extent: 'all' });
    expect(extentOf(['a', 'b'], new Set(['b']))).toEqual({ chosen: 1, extent: 'some' });
    expect(extentOf(['a', 'b'], new Set(['c']))).toEqual({ chosen: 0, extent: 'none' });
    expect(extentOf([], new Set(['c']))).toEqual({ chosen: 0, extent: 'none' });
  });
});

describe('toggled', () => {
  it('takes all of a part in unless all of it was in, and leaves the rest alone', () => {
    fc.assert(
      fc.property(ids, ids, (part, chosen) => {
        const before = extentOf(part, new Set(chosen)).extent;
        const after = new Set(toggled(part, chosen));
        if (part.length > 0) expect(extentOf(part, after).extent).toBe(before === 'all' ? 'none' : 'all');
        const outside = (list: Iterable<string>) => [...list].filter((id) => !part.includes(id)).sort();
        expect(outside(after)).toEqual(outside(chosen));
      }),
    );
  });

  it('names no id twice', () => {
    fc.assert(
      fc.property(ids, ids, (part, chosen) => {
        const result = toggled(part, chosen);
        expect(new Set(result).size).toBe(result.length);
      }),
    );
  });
});
