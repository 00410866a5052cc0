import http from 'node:http';
import { z } from 'zod';
import type { BuiltMember } from '@/prisma/builders';
import { sessionCookie } from '../session';
import { resultIn } from './call-action';

/** No bad request may keep the server busy for longer. In milliseconds. */
const LONGEST_ANSWER = 5_000;
const AT_ONCE = 4;

export type Sent = {
  method: string;
  /** As it goes over the wire: nothing in it is tidied up. */
  path: string;
  headers?: Record<string, string>;
  body?: Buffer | string;
};

export type Answer = {
  status: number;
  text: string;
  isJson: boolean;
};

/** Sends requests as they are, dot segments, wrong lengths and all, over a few connections that stay open. */
export class RawClient {
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });
  readonly #base = new URL(process.env.BASE_URL ?? '');
  readonly #cookie: string;

  private constructor(cookie: string) {
    this.#cookie = cookie;
  }

  static async of(member: BuiltMember | null): Promise<RawClient> {
    if (!member) return new RawClient('');
    const { name, value } = await sessionCookie(member, '');
    return new RawClient(`${name}=${value}`);
  }

  /** @throws when there is no answer in time, or the connection breaks. */
  send({ method, path, headers = {}, body }: Sent): Promise<Answer> {
    const length = headers['Transfer-Encoding']
      ? {}
      : { 'Content-Length': String(Buffer.byteLength(body ?? '')) };
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          agent: this.#agent,
          host: this.#base.hostname,
          port: this.#base.port,
          method,
          path,
          headers: { Cookie: this.#cookie, ...length, ...headers },
          signal: AbortSignal.timeout(LONGEST_ANSWER),
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const isJson = response.headers['content-type']?.startsWith('application/json') ?? false;
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString(), isJson });
          });
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }

  /** Sends half of a body and hangs up. */
  async breakOff({ method, path, headers = {}, body = '' }: Sent): Promise<void> {
    const request = http.request({
      host: this.#base.hostname,
      port: this.#base.port,
      method,
      path,
      headers: { Cookie: this.#cookie, 'Content-Length': String(Buffer.byteLength(body) + 100), ...headers },
    });
    request.on('error', () => undefined);
    await new Promise<void>((resolve) => request.write(body, () => resolve()));
    setTimeout(() => request.destroy(), 50);
  }

  close(): void {
    this.#agent.destroy();
  }
}

type ErrorBody = { code: string; message: string; fields?: Record<string, string> };

const errorSchema = z.object({
  code: z.string(),
  message: z.string().min(1),
  fields: z.record(z.string(), z.string().min(1)).optional(),
});

/** As it is, for a parsed one lacks fields that are named as what every object has. */
const isErrorBody = (body: unknown): body is ErrorBody => errorSchema.safeParse(body).success;

/** What only somebody who looks into the server may see. */
const INSIDE =
  /prisma|postgres|invocation|node_modules|\bat .+:\d+:\d+|\b(select|insert into|update) .+ (from|values|set) /i;

/** The names under which an answer tells that a field, one around it or one in it is wrong. */
const isAbout = (field: string, named: string) =>
  named === '' ||
  named === field ||
  field.startsWith(`${named}.`) ||
  named.startsWith(`${field}.`) ||
  field === '';

/** What is wrong with an answer to a bad request; null when nothing is. `field` is what a 422 must name. */
export function answerProblem({ status, text, isJson }: Answer, field?: string): string | null {
  const isBusy = status === 503 && text.includes('"code":"busy"');
  if (status >= 500 && !isBusy) return `${status} ${text.slice(0, 200)}`;
  if (INSIDE.test(text)) return `${status} shows the inside: ${text.slice(0, 300)}`;
  if (status < 400) return null;
  if (!isJson) return `${status} without JSON`;
  const body: unknown = JSON.parse(text);
  if (!isErrorBody(body)) return `${status} with another body: ${text.slice(0, 200)}`;
  if (status !== 422 || field === undefined) return null;
  const named = Object.keys(body.fields ?? {});
  return named.some((name) => isAbout(field, name)) ? null : `422 that names "${named.join('", "')}"`;
}

/**
 * The same of an action's answer, whose own status is 200 also where it refuses. With the field that it has to name it
 * must refuse.
 */
export function actionProblem({ status, text }: Answer, field?: string): string | null {
  if (status !== 200) return `${status} ${text.slice(0, 200)}`;
  if (INSIDE.test(text)) return `shows the inside: ${text.slice(0, 300)}`;
  const { ok, error } = resultIn(text);
  if (ok) return field === undefined ? null : 'was taken';
  if (error?.code === 'unexpected') return 'is unexpected';
  if (field === undefined) return null;
  const named = Object.keys(error?.fields ?? {});
  const isNamed = error?.code !== 'invalid' || named.some((name) => isAbout(field, name));
  return isNamed ? null : `invalid that names "${named.join('", "')}"`;
}

/** Runs the work for each item, a few at a time. */
export async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
