import 'server-only';
import { env } from '@/lib/env';
import { log } from './log';
import { observeRequests } from './observe-requests';
import { REQUEST_ID_HEADER } from './request-id';

const holder = globalThis as typeof globalThis & { tomographDraining?: boolean };

/** Has this process been told to stop? Then it still answers what runs, and asks its balancer for nothing new. */
export function isDraining(): boolean {
  return holder.tomographDraining === true;
}

/** Checks the settings and starts request ids and the request log. @throws EnvironmentError */
export function startProcess(): void {
  env();
  observeRequests();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      holder.tomographDraining = true;
      log().info({ signal }, 'stopping: no new requests, running ones end');
    });
  }
}

type Failure = { headers: NodeJS.Dict<string | string[]>; method: string; route: string };

/** Logs a failure that no code expected, with the id that the user was shown. */
export function logUnexpected(error: unknown, { headers, method, route }: Failure): void {
  log().error({ err: error, requestId: headers[REQUEST_ID_HEADER], method, route }, 'unexpected failure');
}
