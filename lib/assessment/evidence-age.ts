import { toIsoDay } from '@/lib/format/date';
import { EVIDENCE_STALE_AFTER_MONTHS } from './constants';

/** So many months before a day; a day that the month lacks becomes its last, as PostgreSQL reckons. */
export function monthsBefore(today: Date, months: number): Date {
  const year = today.getUTCFullYear();
  const month = today.getUTCMonth() - months;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(today.getUTCDate(), lastOfMonth)));
}

/** Does evidence of this day (`YYYY-MM-DD`) say little of today? */
export function isStaleEvidence(datedOn: string, today: Date): boolean {
  return datedOn < toIsoDay(monthsBefore(today, EVIDENCE_STALE_AFTER_MONTHS));
}
