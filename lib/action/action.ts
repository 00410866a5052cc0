import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import { headers } from 'next/headers';
import type { z } from 'zod';
import { toAppError } from '@/lib/errors';
import { logUnexpected } from '@/lib/log/process';
import { REQUEST_ID_HEADER } from '@/lib/log/request-id';
import type { ActionResult } from './types';
import { validate } from './validation';

/** Logs what is unexpected, once, and tells the caller what is safe. */
async function failure(thrown: unknown): Promise<ActionResult<never>> {
  const error = toAppError(thrown);
  if (error.code !== 'unexpected') return { ok: false, error: error.body };
  const received = Object.fromEntries(await headers());
  logUnexpected(thrown, { headers: received, method: 'ACTION', route: '' });
  return { ok: false, error: { ...error.body, requestId: received[REQUEST_ID_HEADER] } };
}

/**
 * A server action: takes one argument, checks it against the schema, and answers a value instead of throwing. The
 * handler proves access first and then does one thing; it may redirect.
 */
export function defineAction<Output, Input, Value>(
  schema: z.ZodType<Output, Input>,
  handler: (input: Output) => Promise<Value>,
): (input: Input) => Promise<ActionResult<Value>> {
  return async (input) => {
    try {
      return { ok: true, value: await handler(validate(schema, input)) };
    } catch (thrown) {
      unstable_rethrow(thrown);
      return failure(thrown);
    }
  };
}
