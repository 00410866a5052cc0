import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { env } from '@/lib/env';
import { CLIENT_ADDRESS_HEADER, noteAddress } from './client-address';
import { log } from './log';
import { REQUEST_ID_HEADER, requestId } from './request-id';

type Exchange = { request: IncomingMessage; response: ServerResponse };

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** Assets are served in bulk and never fail in ways worth a line. */
const isAsset = (url: string) => url.startsWith('/_next/static/');

/** Where nothing is. */
const NOWHERE = '/not-found';

/** Is the address text in UTF-8? Next's router fails on another one. */
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

/**
 * Gives every request an id and its sender's address before anything reads it, and writes one line when its response
 * is done. Node tells of both on diagnostics channels, so no server has to be wrapped.
 */
export function observeRequests(): void {
  const started = new WeakMap<IncomingMessage, number>();
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Exchange;
    const id = requestId(first(request.headers[REQUEST_ID_HEADER]));
    const forwarded = first(request.headers['x-forwarded-for']);
    const address = noteAddress(request.socket.remoteAddress, forwarded, env().TRUST_PROXY === '1');
    request.headers[REQUEST_ID_HEADER] = id;
    request.headers[CLIENT_ADDRESS_HEADER] = address;
    response.setHeader(REQUEST_ID_HEADER, id);
    if (!isReadable(request.url ?? '')) request.url = NOWHERE;
    started.set(request, performance.now());
  });
  subscribe('http.server.response.finish', (message) => {
    const { request, response } = message as Exchange;
    const url = request.url ?? '';
    const begun = started.get(request);
    if (begun === undefined || isAsset(url)) return;
    log().info({
      requestId: request.headers[REQUEST_ID_HEADER],
      method: request.method,
      // Without the query: it may hold what somebody typed.
      path: url.split('?', 1)[0],
      status: response.statusCode,
      ms: Math.round((performance.now() - begun) * 10) / 10,
    });
  });
}
