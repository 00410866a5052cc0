import { describe, expect, test } from 'vitest';
import { standingOf } from './standing';

describe('standingOf', () => {
  test.each([
    [{ scoredLevel: 0, notApplicable: false, confirmed: true }, 'answered'],
    [{ scoredLevel: null, notApplicable: true, confirmed: true }, 'answered'],
    [{ scoredLevel: 3, notApplicable: false, confirmed: false }, 'to-confirm'],
    [{ scoredLevel: null, notApplicable: true, confirmed: false }, 'to-confirm'],
    [{ scoredLevel: null, notApplicable: false, confirmed: true }, 'unanswered'],
    // A note that was carried over is no answer to confirm.
    [{ scoredLevel: null, notApplicable: false, confirmed: false }, 'unanswered'],
  ] as const)('%o: %s', (rating, standing) => expect(standingOf(rating)).toBe(standing));
});
