import { describe, expect, test } from 'vitest';
import { keptAnswer } from './kept-answer';
import { untouchedRating } from './untouched-rating';

const context = { campaignDepth: 'direct' as const, processIds: ['a', 'b'] };
const untouched = untouchedRating('area');

describe('keptAnswer', () => {
  test('nothing is kept where the other depth was never used', () => {
    expect(keptAnswer(untouched, context)).toBeNull();
    expect(keptAnswer({ ...untouched, level: 3 }, context)).toBeNull();
    expect(keptAnswer({ ...untouched, 'process.a': null, 'reason.a': '' }, context)).toBeNull();
    expect(keptAnswer({ ...untouched, depth: 'detailed', 'process.a': 'F' }, context)).toBeNull();
  });

  test('in detail the chosen level is kept', () => {
    expect(keptAnswer({ ...untouched, level: 0 }, { ...context, campaignDepth: 'detailed' })).toBe(
      'The chosen level 0 is kept, and does not count now.',
    );
  });

  test('in direct depth the details are kept, with the level that they give once it is known', () => {
    const half = { ...untouched, level: 3, 'process.a': 'L' as const };
    expect(keptAnswer(half, context)).toBe('The ratings in detail are kept, and do not count now.');
    expect(keptAnswer({ ...half, 'process.b': 'L' }, context)).toBe(
      'The ratings in detail (level 1) are kept, and do not count now.',
    );
  });
});
