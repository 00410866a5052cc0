import { z } from 'zod';
import { ratingSchema } from '@/lib/assessment/schema';
import type { Rating, RatingField } from '@/lib/assessment/types';
import type { Draft, Trouble } from './draft';

export type SendOutcome =
  | { kind: 'confirmed'; rating: Rating }
  | { kind: 'trouble'; trouble: Trouble }
  /** Try again later; nothing was lost. */
  | { kind: 'unreachable' }
  | { kind: 'signed-out' };

/** Sends one area's change, made on a version of its rating. Never throws. */
export type SendChange = (areaId: string, version: number, change: Draft) => Promise<SendOutcome>;

const confirmationSchema = z.object({ rating: ratingSchema });
const conflictSchema = z.object({ rating: ratingSchema, conflicts: z.array(z.string()) });
const failureSchema = z.object({ message: z.string(), fields: z.record(z.string(), z.string()).default({}) });

const PREFIX = 'changes.';

/** The server names fields as they stand in the request: `changes.note`. */
function fieldMessages(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, message]) => [
      name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name,
      message,
    ]),
  );
}

function toOutcome(status: number, body: unknown): SendOutcome {
  if (status === 200) return { kind: 'confirmed', rating: confirmationSchema.parse(body).rating };
  if (status === 401) return { kind: 'signed-out' };
  if (status === 409) {
    const { rating, conflicts } = conflictSchema.parse(body);
    return {
      kind: 'trouble',
      trouble: { kind: 'conflict', theirs: rating, fields: conflicts as RatingField[] },
    };
  }
  if (status >= 500 || status === 429) return { kind: 'unreachable' };
  const { message, fields } = failureSchema.parse(body);
  if (status === 422)
    return { kind: 'trouble', trouble: { kind: 'refused', message, fields: fieldMessages(fields) } };
  return { kind: 'trouble', trouble: { kind: 'stopped', message } };
}

/** Sends changes of one assessment over HTTP. */
export function sendOverHttp(assessmentId: string): SendChange {
  return async (areaId, version, changes) => {
    try {
      const response = await fetch(`/api/assessments/${assessmentId}/ratings/${encodeURIComponent(areaId)}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ version, changes }),
        // Lets the last change of a page that is being left arrive.
        keepalive: true,
      });
      return toOutcome(response.status, await response.json());
    } catch {
      return { kind: 'unreachable' };
    }
  };
}
