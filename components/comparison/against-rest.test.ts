import { describe, expect, it } from 'vitest';
import type { AgainstRest } from '@/lib/comparison/rest';
import { againstRestSentence, explanation, NOTHING_TO_COMPARE } from './against-rest-words';

const against: AgainstRest = {
  team: { teamId: 'a', teamName: 'Network Operations' },
  overall: {
    id: 'all',
    name: 'All areas',
    level: 3.4,
    band: { low: 3, high: 3.8, halfWidth: 0.4 },
    rest: { lowerQuartile: 2, median: 2.5, upperQuartile: 3 },
    clear: 'higher',
  },
  groupings: [],
  verticals: [],
  inScope: 72,
  open: 50,
  compared: 45,
  standing: { unconfirmed: 0, answered: 60 },
  othersUnconfirmed: null,
};

describe('words of a team against the rest', () => {
  it('say over how many of the areas in scope both are compared', () => {
    expect(againstRestSentence(against)).toBe(
      'Network Operations is at 3.4 (3.0–3.8): clearly higher than the medians of the other teams, on average 2.5. Their middle half lies on average from 2.0 to 3.0. Compared over the 45 of 72 process areas in scope that Network Operations has rated and on which at least 3 other teams have a level.',
    );
  });

  it('say that nothing is compared where the team has rated none of the areas of the others', () => {
    const overall = { ...against.overall, level: null, band: null, rest: null, clear: null };
    expect(againstRestSentence({ ...against, overall, compared: 0 })).toBe(
      'At least 3 other teams have a level on 50 of 72 process areas in scope. Network Operations has rated none of these yet, so nothing is compared.',
    );
  });

  it('say what to wait for, and on what a part rests', () => {
    expect(NOTHING_TO_COMPARE).toBe(
      'There is nothing to compare with yet: at least 3 other teams need a level on a process area.',
    );
    expect(explanation('Network Operations')).toContain('on both sides');
  });
});
