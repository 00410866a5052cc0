import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { toIsoDay } from '@/lib/format/date';
import { EVIDENCE_STALE_AFTER_MONTHS } from './constants';
import { isStaleEvidence, monthsBefore } from './evidence-age';

const day = (iso: string) => new Date(`${iso}T12:34:56Z`);

describe('isStaleEvidence', () => {
  it.each([
    ['2026-07-15', '2025-01-15', false],
    ['2026-07-15', '2025-01-14', true],
    // The month of eighteen months before is shorter.
    ['2026-08-31', '2025-02-28', false],
    ['2026-08-31', '2025-02-27', true],
    ['2025-08-31', '2024-02-29', false],
    ['2025-08-30', '2024-02-28', true],
    // And longer.
    ['2026-02-28', '2024-08-28', false],
    ['2026-02-28', '2024-08-27', true],
    ['2026-01-31', '2024-07-31', false],
  ])('on %s, evidence of %s: %s', (today, datedOn, isStale) => {
    expect(isStaleEvidence(datedOn, day(today))).toBe(isStale);
  });

  it('a day of the future is not stale', () => {
    expect(isStaleEvidence('2026-07-16', day('2026-07-15'))).toBe(false);
  });

  it('reckons as PostgreSQL does, which counts stale evidence of all areas', async () => {
    const given = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const days = fc.sample(given, 500).map(toIsoDay);
    const reckoned = await db().$queryRaw<{ today: string; limit: string }[]>`
      select given::text as today, (given - make_interval(months => ${EVIDENCE_STALE_AFTER_MONTHS}::int))::date::text as limit
      from unnest(${days}::text[]) as text, lateral (select text::date as given) as given`;
    for (const { today, limit } of reckoned)
      expect(toIsoDay(monthsBefore(day(today), EVIDENCE_STALE_AFTER_MONTHS)), today).toBe(limit);
    expect(reckoned).toHaveLength(500);
  });
});
