import { describe, expect, it } from 'vitest';
import { heldWords, weakestWords } from './chain-words';
import { comparisonAddress } from './comparison-address';
import { differenceText, listWords, sharedSentence, whoIsWhere } from './comparison-words';
import { apartWords, clearEndsWords, rangeWords } from './ends-words';
import { markedName, unconfirmedMark, unconfirmedSentence } from './unconfirmed-words';

const teams = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    teamId: `${place}`,
    teamName: `Team ${place}`,
    assessmentId: `${place}`,
    groupId: null,
    standing: { unconfirmed: 0, answered: 3 },
  }));

describe('words of a comparison', () => {
  it('says how many areas are shared of how many', () => {
    expect(sharedSentence({ teams: teams(3), shared: 41, inScope: 72 })).toBe(
      'All 3 teams have rated 41 of the 72 process areas in scope; everything here is over these 41.',
    );
    expect(sharedSentence({ teams: teams(2), shared: 1, inScope: 1 })).toBe(
      'Both teams have rated all 1 process area in scope; everything here is over these.',
    );
  });

  it('lists names', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map((words) => listWords(words))).toEqual([
      '',
      'A',
      'A and B',
      'A, B and C',
    ]);
  });

  it('gives differences of whole levels no decimal, and those of means one', () => {
    expect([differenceText(-2, true), differenceText(0, true), differenceText(1, false)]).toEqual([
      '−2',
      '0',
      '+1.0',
    ]);
  });

  it('says where medians lie, with all that share an end, and nothing where all are alike', () => {
    const of = (...values: number[]) => values.map((value, at) => ({ name: 'ABCDE'[at] ?? '', value }));
    expect(rangeWords(of(2.9, 2.2, 2.21, 2.5))).toBe('from 2.2 (B and C) to 2.9 (A)');
    expect(rangeWords(of(3, 1, 1, 1, 1))).toBe('from 1.0 (4 of them) to 3.0 (A)');
    expect([rangeWords(of(2, 2.04)), rangeWords([])]).toEqual(['', '']);
  });

  it('calls highest and lowest only what differs clearly from all others', () => {
    const of = (halfWidth: number, ...levels: number[]) =>
      levels.map((level, at) => ({
        name: 'ABCDEF'[at] ?? '',
        level,
        band: { low: level - halfWidth, high: level + halfWidth },
      }));
    expect(clearEndsWords(of(0.1, 3, 2, 1), 'teams')).toBe('Clearly highest: A 3.0. Clearly lowest: C 1.0.');
    expect(clearEndsWords(of(0.2, 3, 2.9, 2.8, 1), 'teams')).toBe(
      'At the top no clear difference between A 3.0 and B 2.9 or C 2.8. Clearly lowest: D 1.0.',
    );
    expect(clearEndsWords(of(0.4, 2.2, 2.1, 2, 1.9, 1.8, 1), 'teams')).toBe(
      'At the top no clear difference between A 2.2 and B 2.1, C 2.0, D 1.9 or 1 more. ' +
        'At the bottom no clear difference between F 1.0 and E 1.8.',
    );
    expect(clearEndsWords(of(0.4, 2.3, 2.2), 'groups')).toBe(
      'No clear difference between A 2.3 and B 2.2: their bands overlap.',
    );
    expect(clearEndsWords(of(0.4, 2.3, 2.2, 2), 'teams')).toBe(
      'No clear difference between any of the 3 teams: all bands overlap.',
    );
    expect([clearEndsWords([], 'teams'), clearEndsWords(of(0.1, 3), 'teams')]).toEqual(['', '']);
  });

  it('says where teams lie furthest apart, and whether clearly', () => {
    const apart = { name: 'Selling', highest: { place: 1, level: 4 }, lowest: { place: 0, level: 1 } };
    expect(apartWords({ ...apart, clear: 'higher' }, ['A', 'B'])).toBe(
      'The teams lie furthest apart on Selling: B 4.0, A 1.0 (clearly higher).',
    );
    expect(apartWords({ ...apart, clear: 'none' }, ['A', 'B'], true)).toBe(
      'The teams lie furthest apart on Selling: B 4, A 1 (no clear difference).',
    );
    expect(apartWords(null, [])).toBe('On every line the teams lie at one level.');
  });

  it('names the teams whose answers nobody confirmed yet, the most first', () => {
    const team = (teamName: string, unconfirmed: number) => ({
      teamName,
      standing: { unconfirmed, answered: 63 },
    });
    expect(unconfirmedMark({ unconfirmed: 2, answered: 63 })).toBe('2 of 63 not confirmed');
    expect([markedName(team('A', 63)), markedName(team('B', 0))]).toEqual([
      'A (63 of 63 not confirmed)',
      'B',
    ]);
    expect(unconfirmedSentence([team('A', 0), team('B', 2), team('C', 63)])).toBe(
      'Answers not yet confirmed: 63 of 63 of C and 2 of 63 of B.',
    );
    expect(unconfirmedSentence([...'ABCDEFGH'].map((name) => team(name, 1)))).toMatch(
      /^Answers not yet confirmed: 1 of 63 of A, .* of F and those of 2 more teams\.$/,
    );
    expect(unconfirmedSentence([team('A', 0)])).toBe('');
  });

  it('says which team is where on a line', () => {
    expect(whoIsWhere([2.5, null, 1, 2.5], ['A', 'B', 'C', 'D'], false)).toBe('1.0 C; 2.5 A, D');
    expect(whoIsWhere([4], ['A'], true)).toBe('4 A');
  });

  it('names the weakest step and what told it from others, and says where steps are equal', () => {
    const step = (name: string, median: number) => ({
      name,
      weakestOf: 3,
      level: median,
      levels: Array<number>(8).fill(median),
      spread: { lowest: 0, lowerQuartile: 1, median, upperQuartile: 3, highest: 4 },
    });
    const told = { toldBy: 'teams' as const };
    expect(heldWords({ ...told, weakest: [step('A', 2), step('B', 2)], atLowest: 7 }, 8)).toBe(
      '2 steps are equally weak, with the median 2.0: A and B.',
    );
    expect(heldWords({ ...told, weakest: [step('A', 2)], atLowest: 1 }, 8)).toBe(
      'Weakest step by the median of the teams: A (2.0); no step is lower in 3 of 8 teams.',
    );
    expect(heldWords({ ...told, weakest: [step('A', 2)], atLowest: 7 }, 8)).toBe(
      '7 steps have the lowest median, 2.0; the weakest of them is A: no step is lower in 3 of 8 teams.',
    );
    const ratedByFive = { ...step('A', 2), levels: [2, 2, 2, 2, 2, null, null, null] };
    expect(heldWords({ ...told, weakest: [ratedByFive], atLowest: 1 }, 8)).toMatch(
      /no step is lower in 3 of the 5 teams that have rated it\.$/,
    );
    expect(heldWords({ toldBy: 'quartile', weakest: [step('A', 2)], atLowest: 4 }, 8)).toBe(
      '4 steps have the lowest median, 2.0; the weakest of them is A, whose lower quartile is the lowest.',
    );
    expect(heldWords({ ...told, weakest: [], atLowest: 0 }, 8)).toBe('No step is rated yet.');
    expect(
      [[step('A', 2)], [step('A', 2), step('B', 2)]].map((weakest) =>
        heldWords({ ...told, weakest, atLowest: 2 }, 1),
      ),
    ).toEqual([
      '2 steps are at the lowest level, 2; the weakest of them is A, whose band reaches lowest.',
      '2 steps are equally weak, at level 2: A and B.',
    ]);
    expect([[], [step('A', 1)], [step('A', 1), step('B', 1)]].map(weakestWords)).toEqual([
      '',
      'weakest: A (1)',
      'equally weak: A and B (1)',
    ]);
  });

  it('keeps the choice in the address', () => {
    expect(comparisonAddress('c', { teams: ['a', 'b'] })).toBe('/campaigns/c/compare?teams=a,b');
    expect(comparisonAddress('c', {})).toBe('/campaigns/c/compare');
  });
});
