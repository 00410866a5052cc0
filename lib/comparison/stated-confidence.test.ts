import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countConfidences, medianConfidence } from './stated-confidence';

type Stated = 'high' | 'medium' | 'low' | null;

const medianOf = (stated: readonly Stated[]) =>
  medianConfidence(countConfidences(stated.map((confidence) => ({ confidence }))));
const SURE: Record<string, number> = { high: 2, medium: 1, low: 0 };
const anyAnswers = fc.array(fc.constantFrom<Stated>('high', 'medium', 'low', null), { maxLength: 12 });

describe('medianConfidence', () => {
  it('is the one in the middle, the lower of two', () => {
    expect(medianOf(['low', 'high', 'high'])).toBe('high');
    expect(medianOf(['high', 'low'])).toBe('low');
    expect(medianOf(['high', 'medium', 'medium', 'low'])).toBe('medium');
    expect(medianOf(['low'])).toBe('low');
  });

  it('needs half of the answers', () => {
    expect(medianOf(['high', null])).toBe('high');
    expect(medianOf(['high', null, null])).toBeNull();
    expect(medianOf([null])).toBeNull();
    expect(medianOf([])).toBeNull();
  });

  it('is at least as sure as no more than half of those stated, and never falls when one is surer', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const median = medianOf(answers);
        const stated = answers.flatMap((answer) => (answer === null ? [] : [SURE[answer] ?? 0]));
        if (median === null) {
          expect(stated.length === 0 || 2 * stated.length < answers.length).toBe(true);
          return;
        }
        const own = SURE[median] ?? 0;
        expect(2 * stated.filter((sure) => sure < own).length).toBeLessThanOrEqual(stated.length);
        expect(2 * stated.filter((sure) => sure > own).length).toBeLessThanOrEqual(stated.length);
        const surer = answers.map((answer) => (answer === 'low' ? 'medium' : answer));
        expect(SURE[medianOf(surer) ?? ''] ?? -1).toBeGreaterThanOrEqual(own);
      }),
    );
  });
});
