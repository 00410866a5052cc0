import { describe, expect, it } from 'vitest';
import { findingsOf, scoreOf } from './review-overview';
import type { Rating } from './types';
import { untouchedRating } from './untouched-rating';

const question = (areaId: string, rating: Partial<Rating> = {}, activity = {}) => ({
  areaId,
  rating: { ...untouchedRating(areaId), version: 1, ...rating },
  activity: { evidence: 1, openRemarks: 0, ...activity },
  campaignTarget: 3,
  weight: 1,
});

const questions = [
  question('fine', { level: 3, scoredLevel: 3, confidence: 'high' }),
  question('unrated', { confirmed: false, note: 'Carried over without a level.' }),
  question('excluded', { notApplicable: true, notApplicableReason: 'Outsourced.', confirmed: false }),
  question('doubtful', { level: 1, scoredLevel: 1, confidence: 'low' }, { evidence: 0 }),
  question('old', { level: 2, scoredLevel: 2, confirmed: false }, { openRemarks: 2 }),
  question('excluded-and-rated', { notApplicable: true, scoredLevel: 4, confidence: 'low' }, { evidence: 0 }),
];

describe('findingsOf', () => {
  it('puts each area into the lists where it belongs', () => {
    const found = Object.entries(findingsOf(questions)).map(([list, some]) => [
      list,
      some.map(({ areaId }) => areaId),
    ]);
    expect(Object.fromEntries(found)).toEqual({
      unrated: ['unrated'],
      unconfirmed: ['excluded', 'old'],
      notApplicable: ['excluded', 'excluded-and-rated'],
      lowConfidence: ['doubtful'],
      withoutEvidence: ['doubtful'],
      openRemarks: ['old'],
    });
  });
});

describe('scoreOf', () => {
  it('weighs as the results do', () => {
    const heavy = questions.map((one) => (one.areaId === 'fine' ? { ...one, weight: 4 } : one));
    expect(scoreOf(heavy)).toMatchObject({
      level: (4 * 3 + 1 + 2) / 6,
      rated: 3,
      applicable: 4,
      notApplicable: 2,
    });
  });
});
