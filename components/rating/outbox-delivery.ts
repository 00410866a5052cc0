import { pick, sendable } from './draft';
import type { DraftBook } from './draft-book';
import { withAttempt, withConfirmation, withTrouble } from './draft-changes';
import { settlement } from './draft-merge';
import type { Delivery } from './outbox';
import type { SaveState } from './outbox-waiting';
import type { SendChange, SendOutcome } from './send-change';

/** Sends what can be sent of an area now, and notes in the book what came of it. Never throws. */
export async function deliver(book: DraftBook, send: SendChange, areaId: string): Promise<Delivery> {
  const before = book.entry(areaId);
  const { version, changes } = sendable(before);
  book.set(areaId, withAttempt(before, changes));
  const outcome = await send({ areaId, version, changes, why: before.why });
  const now = book.current(areaId);
  book.connect(connectionAfter(outcome));
  switch (outcome.kind) {
    case 'confirmed': {
      const sent = pick(before.marks, (field) => field in changes);
      book.put(areaId, withConfirmation(now, changes, outcome.rating), settlement(sent, outcome.rating));
      return { kind: 'answered' };
    }
    case 'trouble':
      book.put(areaId, withTrouble(now, changes, outcome.trouble));
      return { kind: 'answered' };
    case 'signed-out':
      return { kind: 'unreachable' };
    case 'failed':
    case 'unreachable':
      // It may have arrived all the same: every tab shall know what was tried, and a later visit.
      book.keep(areaId, now);
      book.set(areaId, now);
      return outcome;
  }
}

function connectionAfter({ kind }: SendOutcome): SaveState['connection'] {
  if (kind === 'signed-out') return 'signed-out';
  return kind === 'unreachable' || kind === 'failed' ? 'unreachable' : 'online';
}
