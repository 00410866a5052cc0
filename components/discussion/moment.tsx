const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' });

/** A moment (ISO 8601) in the reader's own zone. For the browser alone: a server knows no reader's zone. */
export function Moment({ at }: { at: string }) {
  const date = new Date(at);
  return (
    <time dateTime={at} title={exact.format(date)}>
      {moment.format(date)}
    </time>
  );
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** A day (`YYYY-MM-DD`), the same everywhere. */
export function Day({ on }: { on: string }) {
  return <time dateTime={on}>{day.format(new Date(`${on}T00:00:00Z`))}</time>;
}

/** A day of the reader's own zone as a date field holds it: `YYYY-MM-DD`. */
export function ownToday(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
