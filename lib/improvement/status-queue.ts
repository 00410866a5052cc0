import type { ActionResult } from '@/lib/action/types';
import type { ActionStatus } from './types';

/** A status chosen for an action, and the action as it was shown then. */
export type StatusMove = { actionId: string; version: number; from: ActionStatus; status: ActionStatus };

type Send = (sent: Omit<StatusMove, 'from'>) => Promise<ActionResult<void>>;
type Left = { version: number; status: ActionStatus };

/**
 * Sends the statuses that are chosen while others are on their way: one after the other, each from the version that
 * the one before left. Of several for one action only the last is sent. `add` settles when nothing waits any more, with
 * the last failure if there was one.
 */
export function statusQueue(send: Send) {
  const waiting = new Map<string, StatusMove>();
  const left = new Map<string, Left>();
  let sending: Promise<ActionResult<void>> | null = null;

  async function sendOne({ actionId, version, from, status }: StatusMove): Promise<ActionResult<void>> {
    const known = left.get(actionId);
    // The page may be older than what was sent, or newer.
    const at = known && known.version >= version ? known : { version, status: from };
    if (at.status === status) return { ok: true, value: undefined };
    const result = await send({ actionId, version: at.version, status });
    if (result.ok) left.set(actionId, { version: at.version + 1, status });
    return result;
  }

  async function sendAll(): Promise<ActionResult<void>> {
    let failure: ActionResult<void> | null = null;
    try {
      for (let [next] = waiting.values(); next; [next] = waiting.values()) {
        waiting.delete(next.actionId);
        const result = await sendOne(next);
        if (!result.ok) failure = result;
      }
    } finally {
      waiting.clear();
      sending = null;
    }
    return failure ?? { ok: true, value: undefined };
  }

  return function add(move: StatusMove): Promise<ActionResult<void>> {
    waiting.set(move.actionId, move);
    sending ??= sendAll();
    return sending;
  };
}
