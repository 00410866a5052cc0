import { describe, expect, it } from 'vitest';
import { heldWords, weakestWords } from './chain-words';
import { comparisonAddress } from './comparison-address';
import { differenceText, endsWords, listWords, sharedSentence, whoIsWhere } from './comparison-words';

const teams = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    teamId: `${place}`,
    teamName: `Team ${place}`,
    assessmentId: `${place}`,
    groupId: null,
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
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listWords)).toEqual([
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

  it('names all that are highest or lowest alike, and nothing where all are', () => {
    const of = (...values: number[]) => values.map((value, at) => ({ name: 'ABCDE'[at] ?? '', value }));
    expect(endsWords(of(2.9, 2.2, 2.21, 2.5))).toBe('highest A 2.9, lowest B and C 2.2');
    expect(endsWords(of(3, 1, 1, 1, 1))).toBe('highest A 3.0, lowest 4 of them 1.0');
    expect([endsWords(of(2, 2.04)), endsWords([])]).toEqual(['', '']);
  });

  it('says which team is where on a line', () => {
    expect(whoIsWhere([2.5, null, 1, 2.5], ['A', 'B', 'C', 'D'], false)).toBe('1.0 C; 2.5 A, D');
    expect(whoIsWhere([4], ['A'], true)).toBe('4 A');
  });

  it('says that steps tie instead of naming the earliest', () => {
    const step = (name: string, median: number) => ({
      ...{ name, weakestOf: 3, level: median },
      spread: { lowest: 0, lowerQuartile: 1, median, upperQuartile: 3, highest: 4 },
    });
    expect(heldWords([step('A', 2), step('B', 2)], 8)).toBe('2 steps share the lowest median, 2.0: A and B.');
    expect(heldWords([step('A', 2)], 8)).toBe(
      'Weakest step by the median of the teams: A (2.0); no step is lower in 3 of 8 teams.',
    );
    expect(heldWords([], 8)).toBe('No step is rated yet.');
    expect([[], [step('A', 1)], [step('A', 1), step('B', 1)]].map(weakestWords)).toEqual([
      '',
      'weakest: A (1)',
      '2 steps lowest (1)',
    ]);
  });

  it('keeps the choice in the address', () => {
    expect(comparisonAddress('c', { teams: ['a', 'b'] })).toBe('/campaigns/c/compare?teams=a,b');
    expect(comparisonAddress('c', {})).toBe('/campaigns/c/compare');
  });
});
