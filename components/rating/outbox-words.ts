import { fieldName, valueWords, type Vocabulary } from '@/lib/assessment/field-words';
import { fieldsOf, lacksReason, type AreaEntry } from './draft';
import type { SaveState } from './outbox-waiting';

/** Where saving has come to, as far as words and icons go. */
export type SaveMood = 'opening' | 'kept' | 'saved' | 'saving' | 'held' | 'unreachable' | 'signed-out';

export function moodOf({ isResumed, waiting, held, connection, keptAt }: SaveState): SaveMood {
  if (!isResumed) return 'opening';
  if (waiting === 0) return keptAt === null ? 'saved' : 'kept';
  if (connection !== 'online') return connection;
  return held === waiting ? 'held' : 'saving';
}

export const answers = (count: number) => (count === 1 ? '1 answer' : `${count} answers`);

/** A moment of today as its time, any other with its day; in the reader's own time zone. */
export function momentWords(at: number, now = Date.now()): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  const day = { day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat('en-GB', isToday ? time : { ...day, ...time }).format(at);
}

/** What the bar tells of saving. */
export function stateWords(state: SaveState, now = Date.now()): string {
  const { waiting, since, isKept, keptAt } = state;
  const mood = moodOf(state);
  const count = answers(waiting);
  const wait = waiting === 1 ? 'waits' : 'wait';
  const them = waiting === 1 ? 'it is' : 'they are';
  const place =
    since === null ? `${wait} in this browser` : `${wait} in this browser since ${momentWords(since, now)}`;
  switch (mood) {
    case 'opening':
      return 'Opening…';
    case 'kept':
      return `Offline, as of ${momentWords(keptAt ?? now, now)}: go on, what you enter waits in this browser`;
    case 'saved':
      return 'All changes saved';
    case 'saving':
      return 'Saving…';
    case 'held':
      return waiting === 1 ? '1 answer is not saved and needs you' : `${count} are not saved and need you`;
    case 'unreachable':
    case 'signed-out': {
      const what = mood === 'unreachable' ? 'No connection.' : 'Your session ended.';
      if (!isKept)
        return `${what} ${count} ${wait} on this page only, because the browser has no room left: keep it open, or copy what you entered`;
      const then = mood === 'unreachable' ? 'when it is back' : 'when you have signed in again';
      return `${what} ${count} ${place}; ${them} sent ${then}`;
    }
  }
}

/** What is announced when the mood changes; null for what comes and goes with every click. */
export function announcement(from: SaveMood, to: SaveMood): string | null {
  if (from === to) return null;
  if (to === 'unreachable') return 'The connection is lost. Go on: what you enter waits in this browser.';
  if (to === 'signed-out')
    return 'Your session ended. Go on, or sign in again: what you enter waits in this browser.';
  if (to === 'kept') return 'You are offline. Go on: what you enter waits in this browser.';
  if (to === 'held') return 'An answer is not saved and needs you.';
  return from === 'unreachable' || from === 'signed-out' || from === 'kept'
    ? 'The connection is back.'
    : null;
}

/** Why an area's answer does not go by itself; null when it does. */
export function heldWords(entry: AreaEntry): string | null {
  const { trouble } = entry;
  if (trouble?.kind === 'conflict') return 'Somebody else changed it too: open the area and choose.';
  if (trouble?.kind === 'refused') {
    const rules = Object.entries(trouble.fields).map(([field, rule]) => `${field} ${rule}`);
    return [trouble.message, ...rules].join(' ');
  }
  if (trouble) return trouble.message;
  return lacksReason(entry) ? 'It needs the reason why it is not applicable.' : null;
}

/** Each waiting field of an area in words, e.g. "Level: 3 Established". */
export function waitingWords({ draft }: AreaEntry, vocabulary: Vocabulary): string[] {
  return fieldsOf(draft).map(
    (field) => `${fieldName(field, vocabulary)}: ${valueWords(field, draft[field], vocabulary)}`,
  );
}
