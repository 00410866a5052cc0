import 'server-only';
import { randomUUID } from 'node:crypto';
import type { PrismaClient } from '@/lib/db/generated/client';
import { endWithProcess } from '@/lib/live/open-streams';
import { log } from '@/lib/log/log';
import { LiveRoom } from './live-room';
import { enterAssessment, leaveAssessment } from './presence-mutations';
import type { AssessmentScope } from './types';

/** How soon a browser tries again when the stream ends. In milliseconds. */
const RETRY = 'retry: 1500\n\n';
/** A browser that takes nothing any more is let go; it asks for the whole when it is back. */
const MOST_UNREAD = 200;

/** On globalThis, because a development server loads this module anew at each change. */
const holder = globalThis as typeof globalThis & { tomographRooms?: Map<string, LiveRoom> };

function roomOf(db: PrismaClient, scope: AssessmentScope): LiveRoom {
  const rooms = (holder.tomographRooms ??= new Map<string, LiveRoom>());
  const { assessmentId } = scope;
  const known = rooms.get(assessmentId);
  if (known) return known;
  const room = new LiveRoom(db, scope, () => rooms.delete(assessmentId));
  rooms.set(assessmentId, room);
  return room;
}

/**
 * Opens a stream of what happens on an assessment: events of `LIVE_EVENT_SCHEMAS`, the first a `hello`. As long as it
 * stands, the member counts as present. It ends when the browser goes, the access is lost, the session (by its epoch)
 * is void, or the process stops.
 * @throws AppError rate_limited when the member has too many open.
 */
export async function openLiveStream(
  db: PrismaClient,
  scope: AssessmentScope,
  epoch: number,
  gone: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const id = randomUUID();
  await enterAssessment(db, scope, id);
  const encoder = new TextEncoder();
  const room = roomOf(db, scope);
  let end = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let hasEnded = false;
      const forget = endWithProcess(() => end());
      end = () => {
        if (hasEnded) return;
        hasEnded = true;
        forget();
        room.leave(id);
        gone.removeEventListener('abort', end);
        leaveAssessment(db, scope, id).catch((error: unknown) =>
          log().warn({ err: error }, 'live updates: a presence is left to expire'),
        );
        try {
          controller.close();
        } catch {
          // The browser has closed it already.
        }
      };
      const send = (text: string) => {
        if (hasEnded) return;
        controller.enqueue(encoder.encode(text));
        if ((controller.desiredSize ?? 0) < -MOST_UNREAD) end();
      };
      gone.addEventListener('abort', end);
      send(RETRY);
      room.enter({ id, memberId: scope.memberId, epoch, send, end });
      if (gone.aborted) end();
    },
    cancel: () => end(),
  });
}
