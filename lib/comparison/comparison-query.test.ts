import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  idsIn,
  LENSES,
  PARTS,
  readComparisonQuery,
  SORTS,
  VIEWS,
  writeComparisonQuery,
} from './comparison-query';
import { fewestFor, settleQuery, viewsFor } from './settle-query';

const choices = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ teamId: `${at}`, teamName: `Team ${at}` }));

describe('the address of a comparison', () => {
  it('reads each id once, in order, however the address names them', () => {
    expect(idsIn('b,a')).toEqual(['b', 'a']);
    expect(idsIn(['a, b', 'c', 'a'])).toEqual(['a', 'b', 'c']);
    for (const nothing of [undefined, '', ' , ,', []]) expect(idsIn(nothing)).toEqual([]);
  });

  it('takes what it does not know as not given', () => {
    expect(readComparisonQuery({ view: 'x', by: 'y', sort: ['z'], basis: '', teams: 'all' })).toEqual({
      view: null,
      teams: 'all',
      basis: null,
      by: 'grouping',
      open: null,
      sort: 'name',
      lens: 'chain',
      chain: null,
      pair: [],
    });
  });

  it('reads what it wrote', () => {
    const word = fc.stringMatching(/^[a-z0-9.-]{1,12}$/).filter((text) => text !== 'all');
    const words = (most: number) => fc.uniqueArray(word, { minLength: 1, maxLength: most });
    fc.assert(
      fc.property(
        fc.record({
          view: fc.constantFrom(null, ...VIEWS),
          teams: fc.oneof(fc.constant(null), fc.constant('all' as const), words(8)),
          basis: fc.constantFrom(null, 'shared' as const, 'own' as const),
          by: fc.constantFrom(...PARTS),
          open: fc.option(word),
          sort: fc.constantFrom(...SORTS),
          lens: fc.constantFrom(...LENSES),
          chain: fc.option(word),
          pair: fc.oneof(fc.constant([]), words(2)),
        }),
        (query) => {
          const values = Object.fromEntries(new URLSearchParams(writeComparisonQuery(query)));
          expect(readComparisonQuery(values)).toEqual(query);
        },
      ),
    );
  });
});

describe('what the address leaves open', () => {
  const settled = (count: number, values = {}, readsAllResults = true) =>
    settleQuery(readComparisonQuery(values), { choices: choices(count), readsAllResults });

  it('is all teams as a heat map: up to six over what they share, more over their own areas', () => {
    expect(settled(6)).toMatchObject({ view: 'heat', teams: 'all', basis: 'shared' });
    expect(settled(7)).toMatchObject({ basis: 'own' });
    expect(settled(200, { teams: 'a,b' })).toMatchObject({ teams: ['a', 'b'], basis: 'shared' });
    expect(settled(200, { basis: 'shared' })).toMatchObject({ basis: 'shared' });
  });

  it('is the rest for who sees one team, who also has lenses and map, and groups are for who reads all results', () => {
    expect(settled(1, { view: 'heat' }, false).view).toBe('rest');
    expect(settled(1, { view: 'lens' }, false).view).toBe('lens');
    expect(viewsFor({ choices: choices(1), readsAllResults: false })).toEqual(['rest', 'lens', 'map']);
    expect(VIEWS.filter((view) => fewestFor(view) === 1)).toEqual(['lens', 'map']);
    expect(settled(3, { view: 'groups' }, false).view).toBe('heat');
    expect(settled(3, { view: 'groups' }).view).toBe('groups');
    expect(viewsFor({ choices: [], readsAllResults: true })).toEqual([]);
  });
});
