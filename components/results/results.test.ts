import { describe, expect, it } from 'vitest';
import { areaCount, areaState, levelRange, unconfirmedOf } from './result-words';

describe('words of results', () => {
  it('says a dash and never 0 for no score', () => {
    expect(levelRange({ lowest: null, highest: null })).toBe('–');
    expect(levelRange({ lowest: 0, highest: 4 })).toBe('0–4');
    expect(levelRange({ lowest: 2, highest: 2 })).toBe('2');
    expect([areaCount(0), areaCount(1), areaCount(2)]).toEqual(['0 areas', '1 area', '2 areas']);
  });

  it('says how an answer came about, and which are not confirmed', () => {
    const area = {
      areaId: 'a',
      name: 'A',
      number: null,
      groupingId: 'g',
      verticalIds: [],
      target: 3,
      weight: 1,
      importance: 1,
      gap: 1,
      priority: 1,
      confidence: null,
      note: '',
      notApplicableReason: '',
      level: 2,
      notApplicable: false,
      depth: null,
      confirmed: true,
    };
    const carried = { ...area, confirmed: false };
    expect(areaState(area, 'direct')).toBe('Rated');
    expect(areaState(area, 'detailed')).toBe('Rated in detail');
    expect(areaState({ ...carried, depth: 'detailed' }, 'direct')).toBe('Rated in detail, not yet confirmed');
    expect(areaState({ ...carried, notApplicable: true }, 'direct')).toBe(
      'Not applicable, not yet confirmed',
    );
    const unrated = { ...carried, level: null };
    expect(areaState(unrated, 'direct')).toBe('Not rated');
    expect(unconfirmedOf([area, carried, unrated])).toEqual([carried]);
  });
});
