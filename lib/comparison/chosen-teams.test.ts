import { describe, expect, it } from 'vitest';
import { chosenTeams } from './chosen-teams';

describe('chosenTeams', () => {
  it('reads each team once, in order, however the address names them', () => {
    expect(chosenTeams('b,a')).toEqual(['b', 'a']);
    expect(chosenTeams(['a, b', 'c', 'a'])).toEqual(['a', 'b', 'c']);
    for (const nothing of [undefined, '', ' , ,', []]) expect(chosenTeams(nothing)).toEqual([]);
  });
});
