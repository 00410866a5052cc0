import { describe, expect, it } from 'vitest';
import { comparisonAddress } from './comparison-address';
import { listWords, sharedSentence } from './comparison-words';

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

  it('keeps the choice in the address', () => {
    expect(comparisonAddress('c', { teams: ['a', 'b'] })).toBe('/campaigns/c/compare?teams=a,b');
    expect(comparisonAddress('c', {})).toBe('/campaigns/c/compare');
  });
});
