import type { ErrorBody } from '@/lib/errors';

/** What every server action answers. `requestId` is given with an unexpected failure, to be told to an administrator. */
export type ActionResult<T> =
  { ok: true; value: T } | { ok: false; error: ErrorBody & { requestId?: string } };
