import { describe, expect, it } from 'vitest';
import { lensesOf } from '@/lib/framework/lenses';
import { compareLenses } from './compare-lenses';
import { edition, teamOf } from './testing';

describe('compareLenses', () => {
  const lenses = lensesOf(edition.id);
  if (!lenses) throw new Error('No lenses ship.');

  it('shows the chain asked for step by step, with its weakest by the median and of how many teams', () => {
    const [chain] = lenses.chains;
    if (!chain) throw new Error('No chain ships.');
    const [first, second] = chain.steps.map(({ areaId }) => areaId);
    const teams = [
      teamOf('A', { [first ?? '']: 3, [second ?? '']: 1 }),
      teamOf('B', { [first ?? '']: 2, [second ?? '']: 4 }),
      teamOf('C', { [first ?? '']: 5, [second ?? '']: 1 }),
    ];
    const lens = compareLenses({ edition, teams }, lenses, 'chain', chain.id);
    expect(lens.chain?.steps.slice(0, 2).map(({ levels, weakestOf }) => [levels, weakestOf])).toEqual([
      [[3, 2, 5], 1],
      [[1, 4, 1], 2],
    ]);
    expect(lens.chain?.weakest.map(({ areaId }) => areaId)).toEqual([second]);
    expect(lens.lines).toHaveLength(lenses.chains.length);
    expect(lens.lines[0]?.cells.map(({ level }) => level)).toEqual([2, 3, 3]);
  });

  it('names all steps that tie, and counts a team for each of its lowest', () => {
    const [chain] = lenses.chains;
    if (!chain) throw new Error('No chain ships.');
    const [first = '', second = '', third = ''] = chain.steps.map(({ areaId }) => areaId);
    const teams = [
      teamOf('A', { [first]: 2, [second]: 2, [third]: 4 }),
      teamOf('B', { [first]: 2, [second]: 2, [third]: 1 }),
      teamOf('C', { [first]: 2, [second]: 2, [third]: 5 }),
    ];
    const lens = compareLenses({ edition, teams }, lenses, 'chain', chain.id);
    expect(lens.chain?.weakest.map(({ areaId }) => areaId)).toEqual([first, second]);
    expect(lens.chain?.steps.slice(0, 3).map(({ weakestOf }) => weakestOf)).toEqual([2, 2, 1]);
    expect(lens.chain?.cells.map(({ weakest }) => weakest.map(({ areaId }) => areaId))).toEqual([
      [first, second],
      [third],
      [first, second],
    ]);
    const unrated = compareLenses(
      { edition, teams: [teamOf('A', { [first]: null })] },
      lenses,
      'chain',
      chain.id,
    );
    expect(unrated.chain?.weakest).toEqual([]);
  });

  it('has a line a journey stage and a part of business to business, and none of a chain', () => {
    for (const [kind, count] of [
      ['journey', lenses.journey.length],
      ['b2b', lenses.businessToBusiness.length],
    ] as const) {
      const lens = compareLenses(
        { edition, teams: [teamOf('North', {}), teamOf('South', {})] },
        lenses,
        kind,
        null,
      );
      expect([lens.lines.length, lens.chain]).toEqual([count, null]);
    }
  });
});
