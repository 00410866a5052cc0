import * as z from 'zod/mini';
import { SENDER_HEADER } from '@/lib/assessment/constants';
import { ratingSchema } from '@/lib/assessment/rating-schema';
import type { Rating, RatingField } from '@/lib/assessment/types';
import type { Draft, Trouble } from './draft';

export type SendOutcome =
  | { kind: 'confirmed'; rating: Rating }
  | { kind: 'trouble'; trouble: Trouble }
  /** Try again later, after this many milliseconds at the earliest; nothing was lost. */
  | { kind: 'unreachable'; after?: number | undefined }
  /** The server itself failed with this very change: try again later, and others meanwhile. */
  | { kind: 'failed' }
  | { kind: 'signed-out' };

/** One area's change, made on a version of its rating. */
export type SentChange = { areaId: string; version: number; changes: Draft; why: string | null };

/** Sends one change. Never throws. */
export type SendChange = (change: SentChange) => Promise<SendOutcome>;

const confirmationSchema = z.object({ rating: ratingSchema });
const conflictSchema = z.object({ rating: ratingSchema, conflicts: z.array(z.string()) });
const failureSchema = z.object({
  code: z.string(),
  message: z.string(),
  fields: z._default(z.record(z.string(), z.string()), {}),
});

/** A network that swallows requests is as good as none. The change is safe, and sending it twice does no harm. */
const LONGEST_WAIT = 30_000;
/** Browsers let a page that is being left send 64 KB more; a character takes up to three bytes. */
const LONGEST_KEPT_ALIVE = 20_000;

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

const LOST_RIGHT =
  'You can no longer answer this area: it left the campaign, or your role in the team changed. Copy what you entered and hand it to the lead of the team.';
const locked = (reason: string) =>
  `${reason} What you entered stays here, and is sent with “Try again” once answers are taken again. Copy it if you need it elsewhere.`;
const otherwise = (reason: string) => `${reason} Copy what you entered, then reload the page.`;

function stopped(status: number, message: string): SendOutcome {
  const words = status === 404 ? LOST_RIGHT : status === 423 ? locked(message) : otherwise(message);
  return { kind: 'trouble', trouble: { kind: 'stopped', message: words } };
}

/** In milliseconds, of a Retry-After in seconds. */
function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
}

/** @throws when the answer is none of ours: a proxy's or a hotspot's page, another program. */
async function toOutcome(response: Response): Promise<SendOutcome> {
  const body: unknown = await response.json();
  const { status } = response;
  if (status === 200) return { kind: 'confirmed', rating: confirmationSchema.parse(body).rating };
  if (status === 409) {
    const { rating, conflicts } = conflictSchema.parse(body);
    return {
      kind: 'trouble',
      trouble: { kind: 'conflict', theirs: rating, fields: conflicts as RatingField[] },
    };
  }
  const { code, message, fields } = failureSchema.parse(body);
  if (status === 401) return { kind: 'signed-out' };
  if (code === 'unexpected') return { kind: 'failed' };
  if (status >= 500 || status === 429) return { kind: 'unreachable', after: retryAfter(response) };
  if (status === 422 || status === 413)
    return { kind: 'trouble', trouble: { kind: 'refused', message, fields: fieldMessages(fields) } };
  return stopped(status, message);
}

/** Sends one member's changes of one assessment over HTTP. */
export function sendOverHttp(assessmentId: string, memberId: string): SendChange {
  return async ({ areaId, version, changes, why }) => {
    const body = JSON.stringify({ version, changes, ...(why !== null && { why }) });
    try {
      const response = await fetch(`/api/assessments/${assessmentId}/ratings/${encodeURIComponent(areaId)}`, {
        method: 'PUT',
        // Somebody else may have signed in on this browser: the server must not take these as theirs.
        headers: { 'Content-Type': 'application/json', [SENDER_HEADER]: memberId },
        body,
        // Lets the last change of a page that is being left arrive.
        keepalive: body.length < LONGEST_KEPT_ALIVE,
        signal: AbortSignal.timeout(LONGEST_WAIT),
      });
      return await readOutcome(response);
    } catch {
      return { kind: 'unreachable' };
    }
  };
}

/** An answer that is none of ours is no answer; but a wait that it asks for is honoured. */
async function readOutcome(response: Response): Promise<SendOutcome> {
  try {
    return await toOutcome(response);
  } catch {
    return { kind: 'unreachable', after: retryAfter(response) };
  }
}
