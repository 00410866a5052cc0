import { describe, expect, test } from 'vitest';
import type { LiveMessage } from '@/lib/live/types';
import { NO_NEWS, withSignal } from './live-news';

const message = (kind: LiveMessage['kind'], areaIds: string[], memberId = 'ana'): LiveMessage => ({
  topic: 'assessment',
  kind,
  areaIds,
  memberId,
});

describe('news', () => {
  test('an area changed twice is told once, by who changed it last', () => {
    const first = withSignal(NO_NEWS, message('ratings', ['a', 'b']));
    const { ratings, everything } = withSignal(first, message('ratings', ['b'], 'ben'));
    expect([...ratings]).toEqual([
      ['a', 'ana'],
      ['b', 'ben'],
    ]);
    expect(everything).toBe(false);
  });

  test('a missed message, or too many areas to name, is the whole', () => {
    expect(withSignal(NO_NEWS, 'resync').everything).toBe(true);
    expect(withSignal(NO_NEWS, message('ratings', [])).everything).toBe(true);
  });

  test('no area means any, whatever is named besides', () => {
    const named = withSignal(NO_NEWS, message('comments', ['a']));
    expect(withSignal(named, message('comments', ['b', 'a'])).changed.get('comments')).toEqual(['a', 'b']);
    const any = withSignal(named, message('comments', []));
    expect(withSignal(any, message('comments', ['c'])).changed.get('comments')).toEqual([]);
    expect(any.changed.has('evidence')).toBe(false);
  });
});
