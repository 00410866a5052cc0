import { describe, expect, it } from 'vitest';
import { furthestApart } from './furthest-apart';

describe('furthestApart', () => {
  it('names the widest line with its ends by place, and whether they differ clearly', () => {
    const band = (level: number, half: number) => ({
      low: level - half,
      high: level + half,
      halfWidth: half,
    });
    const line = (name: string, half: number, ...levels: (number | null)[]) => ({
      name,
      levels,
      bands: levels.map((level) => (level === null ? null : band(level, half))),
    });
    expect(furthestApart([line('Narrow', 0.1, 2, 3), line('Wide', 0.1, 1, null, 4)])).toEqual({
      name: 'Wide',
      clear: 'higher',
      highest: { place: 2, level: 4 },
      lowest: { place: 0, level: 1 },
    });
    expect(furthestApart([line('Unsure', 2, 1, 4)])?.clear).toBe('none');
    expect([furthestApart([]), furthestApart([line('Alike', 0.1, 3, 3), line('None', 1, null)])]).toEqual([
      null,
      null,
    ]);
  });
});
