import { describe, expect, it } from 'vitest';
import { lensesOf } from '@/lib/framework/lenses';
import { compareLenses } from './compare-lenses';
import { edition, ratingOf, teamOf } from './testing';

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
    expect(lens.chain?.atLowest).toBe(2);
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

  it('breaks ties by how many teams have a step lowest, then by the lower quartile, then by the bands', () => {
    const [chain] = lenses.chains;
    if (!chain) throw new Error('No chain ships.');
    const [first = '', second = '', third = ''] = chain.steps.map(({ areaId }) => areaId);
    const weakest = (teams: Parameters<typeof compareLenses>[0]['teams']) => {
      const lens = compareLenses({ edition, teams }, lenses, 'chain', chain.id);
      return [lens.chain?.weakest.map(({ areaId }) => areaId), lens.chain?.atLowest, lens.chain?.toldBy];
    };
    const levels = (...list: [number, number, number?][]) =>
      list.map(([one, other, third_], at) =>
        teamOf(`${at}`, { [first]: one, [second]: other, ...(third_ !== undefined && { [third]: third_ }) }),
      );
    // Both have the median 2; the second is lowest in three of five teams, though the first has the lower quartile.
    expect(weakest(levels([0, 1, 5], [0, 2, 5], [2, 1, 5], [4, 2, 5], [4, 3, 5]))).toEqual([
      [second],
      2,
      'teams',
    ]);
    // Both have the median 2 and are lowest in three teams; the lower quartile of the first is 0.25, of the second 1.25.
    expect(weakest(levels([0, 1], [0, 1], [1, 2], [3, 2], [4, 3], [4, 3]))).toEqual([[first], 2, 'quartile']);
    const rated = (confidence: 'high' | 'low') =>
      ratingOf(confidence === 'low' ? second : first, 2, { confidence });
    const alone = { ...teamOf('Alone', {}), ratings: [rated('high'), rated('low'), ratingOf(third, 4)] };
    expect(weakest([alone])).toEqual([[second], 2, 'band']);
    expect(weakest(levels([1, 2], [1, 3], [1, 4]))).toEqual([[first], 1, 'median']);
    const lens = compareLenses({ edition, teams: [alone] }, lenses, 'chain', chain.id);
    expect(lens.chain?.cells.map((cell) => cell.weakest.map(({ areaId }) => areaId))).toEqual([[second]]);
  });

  it('gives one team the band of each line and step', () => {
    const [chain] = lenses.chains;
    if (!chain) throw new Error('No chain ships.');
    const [first = '', second = ''] = chain.steps.map(({ areaId }) => areaId);
    const teams = [teamOf('A', { [first]: 3, [second]: 1 })];
    const lens = compareLenses({ edition, teams }, lenses, 'chain', chain.id);
    expect(lens.lines[0]?.cells[0]?.band).toMatchObject({ low: 1.6, high: 2.4 });
    expect(lens.chain?.steps.map(({ bands: [band] }) => band && [band.low, band.high])).toEqual([
      [2.6, 3.4],
      [0.6, 1.4],
      ...chain.steps.slice(2).map(() => null),
    ]);
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
