import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadOf } from './spread';

describe('spreadOf', () => {
  test('nothing has no spread', () => expect(spreadOf([])).toBeNull());

  test('quartiles lie between neighbours', () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({
      lowest: 1,
      lowerQuartile: 1.75,
      median: 2.5,
      upperQuartile: 3.25,
      highest: 4,
    });
  });

  test('is ordered, within the values, and blind to their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1 }), (values) => {
        const spread = spreadOf(values);
        expect(spreadOf(values.toReversed())).toEqual(spread);
        const {
          lowest = -1,
          lowerQuartile = -1,
          median = -1,
          upperQuartile = -1,
          highest = -1,
        } = spread ?? {};
        const marks = [
          Math.min(...values),
          lowest,
          lowerQuartile,
          median,
          upperQuartile,
          highest,
          Math.max(...values),
        ];
        expect(marks).toEqual(marks.toSorted((a, b) => a - b));
      }),
    );
  });
});
