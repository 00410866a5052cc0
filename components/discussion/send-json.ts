import * as z from 'zod/mini';
import type { ActionResult } from '@/lib/action/types';
import type { ErrorBody } from '@/lib/errors';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const failureSchema = z.looseObject({
  code: z.string(),
  message: z.string(),
  fields: z.optional(z.record(z.string(), z.string())),
  requestId: z.optional(z.string()),
});

/** A gateway in between answers something else than the server does. */
const UNREADABLE = { code: 'unexpected', message: 'The server gave no proper answer. Try again.' };

/** What an answer of the server means; its value is of the same release as this code, so its shape is known. */
export function toResult<T>(status: number, text: string): ActionResult<T> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = UNREADABLE;
  }
  if (status === 200 && body !== UNREADABLE) return { ok: true, value: body as T };
  const failure = failureSchema.safeParse(body).data ?? UNREADABLE;
  return { ok: false, error: failure as ErrorBody & { requestId?: string } };
}

/** Asks the server. @throws when it cannot be reached */
export async function sendJson<T>(
  method: Method,
  address: string,
  body?: object,
  signal?: AbortSignal,
): Promise<ActionResult<T>> {
  const response = await fetch(address, {
    method,
    ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
  return toResult(response.status, await response.text());
}
