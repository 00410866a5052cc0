import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROCESS_ATTRIBUTES, type AttributeRatings } from '@/lib/scoring/attributes';
import { partialAttributes } from '@/lib/scoring/testing';
import { answeredShare } from './answered-share';
import { attributeField, processField } from './detail-fields';
import { levelThatCounts } from './rating-level';
import type { ProcessAnswer, Rating } from './types';
import { untouchedRating } from './untouched-rating';

const ANSWERS: Record<string, ProcessAnswer> = { N: 'N', P: 'P', L: 'L', F: 'F', x: 'not_applicable' };

/** An area in detail; processes by letter, x for not applicable, - for unrated. */
function answer(letters: string, attributes: AttributeRatings = {}) {
  const processIds = [...letters].map((_, at) => `p${at}`);
  const context = { campaignDepth: 'detailed' as const, processIds };
  const fields = {
    ...Object.fromEntries(PROCESS_ATTRIBUTES.map(({ id }) => [attributeField(id), attributes[id] ?? null])),
    ...Object.fromEntries(processIds.map((id, at) => [processField(id), ANSWERS[letters[at] ?? ''] ?? null])),
  };
  const rating: Rating = { ...untouchedRating('a'), ...fields };
  return { rating: { ...rating, scoredLevel: levelThatCounts(rating, context) }, context };
}

const shareOf = (letters: string, attributes?: AttributeRatings) => {
  const { rating, context } = answer(letters, attributes);
  return answeredShare(rating, context);
};

describe('answeredShare', () => {
  it('is all or nothing in direct depth, whatever is kept in detail', () => {
    const { rating, context } = answer('FFFF');
    const direct = { ...context, campaignDepth: 'direct' as const };
    expect(answeredShare({ ...rating, scoredLevel: null }, direct)).toBe(0);
    expect(answeredShare({ ...rating, scoredLevel: 3 }, direct)).toBe(1);
  });

  it('counts the processes and the attributes that the next level waits for', () => {
    expect(shareOf('----')).toBe(0);
    // Of four processes two; the level waits for PA 1.1 alone, for which they stand.
    expect(shareOf('FL--')).toBe(0.5);
    expect(shareOf('FLx-')).toBe(2 / 3);
    // PA 1.1 is F, and level 2 waits for two attributes.
    expect(shareOf('FFFF')).toBe(4 / 6);
    expect(shareOf('FFFF', { '2.1': 'L' })).toBe(5 / 6);
    expect(shareOf('LL')).toBe(1);
    // An area without processes rates PA 1.1 itself; where none applies, nothing stands for it.
    expect(shareOf('', { '1.1': 'F' })).toBe(1 / 3);
    expect(shareOf('xx', { '1.1': 'F', '2.1': 'F', '2.2': 'F' })).toBeLessThan(1);
  });

  it('is all of it exactly where the level is known', () => {
    const letters = fc.array(fc.constantFrom(...'NPLFx-'), { maxLength: 5 });
    fc.assert(
      fc.property(letters, partialAttributes, (processes, attributes) => {
        const { rating, context } = answer(processes.join(''), attributes);
        const share = answeredShare(rating, context);
        expect(share === 1).toBe(rating.scoredLevel !== null);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});
