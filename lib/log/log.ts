import 'server-only';
import pino, { type Logger } from 'pino';
import { env } from '@/lib/env';

let logger: Logger | undefined;

/** The process's one log: a JSON object a line on standard output. Never given secrets, nor what people typed. */
export function log(): Logger {
  return (logger ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
  }));
}
