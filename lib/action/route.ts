import 'server-only';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import { AppError, toAppError } from '@/lib/errors';
import { logUnexpected } from '@/lib/log/process';
import { REQUEST_ID_HEADER } from '@/lib/log/request-id';
import { readLimited } from './limited-body';
import { validate } from './validation';

const READING_METHODS = new Set(['GET', 'HEAD']);
/** The body of one change; a note at its limit in the widest encoding fits several times. */
const LARGEST_BODY_BYTES = 256 * 1024;

/** Answers and failures alike concern one signed-in person. */
const PRIVATE = { 'Cache-Control': 'private, no-store' };

/**
 * Refuses a write that another site made a browser send with our cookie. Browsers put Origin on every such request;
 * a client without one is no browser and has no cookie by accident.
 */
function assertSameOrigin(request: NextRequest): void {
  if (READING_METHODS.has(request.method)) return;
  const origin = request.headers.get('origin');
  if (origin === null) return;
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw new AppError('cross_origin');
}

function failure(thrown: unknown, request: NextRequest): Response {
  const error = toAppError(thrown);
  const headers = Object.fromEntries(request.headers);
  const unexpected = error.code === 'unexpected';
  if (unexpected) logUnexpected(thrown, { headers, method: request.method, route: request.nextUrl.pathname });
  const body = unexpected ? { ...error.body, requestId: headers[REQUEST_ID_HEADER] } : error.body;
  const response = Response.json(body, { status: error.status, headers: PRIVATE });
  // What is left of a body that was not read to its end would stand before the connection's next request.
  if (error.code === 'too_large') response.headers.set('Connection', 'close');
  return response;
}

type Context<Params> = { params: Promise<Params> };

/** A route handler that answers every failure as JSON with its status, and refuses writes from other sites. */
export function defineRoute<Params>(
  handler: (request: NextRequest, params: Params) => Promise<Response>,
): (request: NextRequest, context: Context<Params>) => Promise<Response> {
  return async (request, { params }) => {
    try {
      assertSameOrigin(request);
      return await handler(request, await params);
    } catch (thrown) {
      return failure(thrown, request);
    }
  };
}

/** A JSON answer for the signed-in person alone. */
export function answer(body: unknown): Response {
  return Response.json(body, { headers: PRIVATE });
}

const isJson = (contentType: string | null) =>
  contentType?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json';

/** What JSON text in UTF-8 says. @throws AppError unreadable */
function parseJson(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    throw new AppError('unreadable', 'The body is not valid JSON in UTF-8.');
  }
}

/**
 * The request's JSON body in the schema's shape; `largest` in bytes.
 * @throws AppError unreadable (not JSON, or it broke off), too_large, invalid (with field messages)
 */
export async function readBody<T>(
  request: Pick<Request, 'body' | 'headers'>,
  schema: z.ZodType<T>,
  largest = LARGEST_BODY_BYTES,
): Promise<T> {
  if (!isJson(request.headers.get('content-type')))
    throw new AppError('unreadable', 'The body must be JSON, sent as application/json.');
  return validate(schema, parseJson(await readLimited(request, largest)));
}
