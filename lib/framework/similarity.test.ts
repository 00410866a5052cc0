import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HIGHEST_SIMILARITY } from './content-rules';
import { sentencesOf, similarityOf, trigramsOf, withoutName } from './similarity';

const alike = (a: string, b: string) => similarityOf(trigramsOf(a), trigramsOf(b));

describe('similarity', () => {
  it('lies between 0 and 1, whichever comes first', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const found = alike(a, b);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(alike(b, a)).toBe(found);
      }),
    );
  });

  it('is 1 for the same words, whatever their case and punctuation', () => {
    expect(alike('Faults are logged, weekly.', 'faults ARE logged weekly')).toBe(1);
  });

  it('is 0 without a common trigram', () => {
    expect(alike('abc', 'xyz')).toBe(0);
    expect(alike('', '')).toBe(0);
  });

  it('finds the same sentence with another noun', () => {
    const sentence = (noun: string) =>
      `${noun} are planned, tracked against the plan, and reviewed each month by their owner.`;
    expect(alike(sentence('Orders'), sentence('Contracts'))).toBeGreaterThan(HIGHEST_SIMILARITY);
  });

  it('lets two sentences about different work pass', () => {
    expect(
      alike(
        'Spare cards are counted each quarter, and depots report what is missing.',
        'Two lawyers read every roaming agreement before a director signs it.',
      ),
    ).toBeLessThan(HIGHEST_SIMILARITY);
  });
});

describe('withoutName', () => {
  it('takes out every word of the name, and only whole words', () => {
    expect(withoutName('Service orders reach the service-desk; servicing waits.', 'Service & Order')).toBe(
      'orders reach the desk servicing waits',
    );
  });
});

describe('sentencesOf', () => {
  it('parts at full stops and semicolons, and leaves fragments out', () => {
    expect(sentencesOf('Tests run weekly; no log exists. Two engineers know why the card fails.', 4)).toEqual(
      ['two engineers know why the card fails'],
    );
  });
});
