const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** A day as people read it, e.g. "5 Mar 2026". */
export function formatDay(date: Date): string {
  return day.format(date);
}

/** A moment as people read it, always in UTC and saying so. */
export function formatMoment(date: Date): string {
  return `${moment.format(date)} UTC`;
}

/** A day as forms and files hold it, e.g. "2026-03-05". */
export function toIsoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
