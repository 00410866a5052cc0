import autocannon from 'autocannon';
import { cpuTimeOf } from './cpu-time';
import type { LoadRequest, Scenario } from './scenarios';

/** A running server, and how its requests are sent. */
export type Target = {
  url: string;
  pid: number;
  /** What goes over the wire for a request. */
  wire: (request: LoadRequest, scenario: Scenario) => Omit<LoadRequest, 'bindings' | 'succeeded'>;
};

export type Measurement = {
  requests: number;
  elapsedMs: number;
  /** Of every request, in no order. */
  latenciesMs: number[];
  /** CPU of the server and of PostgreSQL; NaN where it cannot be known. */
  serverCpuMs: number;
  databaseCpuMs: number;
};

/** A report may wait for others before it. */
const TIMEOUT_SECONDS = 30;

/** Numbers the requests of a scenario, so that no two of them are the same whichever server gets them. */
export type Counter = { next: number };

type Run = {
  target: Target;
  databasePid: number;
  scenario: Scenario;
  connections: number;
  amount: number;
  counter: Counter;
};

/** Sends an amount of requests, each connection one after the other. @throws unless every answer is 200. */
export async function measure(run: Run): Promise<Measurement> {
  const { target, databasePid, scenario, connections, amount, counter } = run;
  const latenciesMs: number[] = [];
  const refused = new Map<number, number>();
  const cpu = () => [cpuTimeOf(target.pid) ?? NaN, cpuTimeOf(databasePid) ?? NaN] as const;
  const [serverBefore, databaseBefore] = cpu();
  let started = NaN;
  let ended = NaN;
  const client = autocannon({
    url: target.url,
    connections,
    amount: Math.max(amount, connections),
    timeout: TIMEOUT_SECONDS,
    bailout: 1,
    requests: [
      {
        setupRequest: (request, context) => {
          if (Number.isNaN(started)) started = performance.now();
          const next = scenario.request(counter.next++);
          const { method, path, cookie, body } = target.wire(next, scenario);
          context.succeeded = next.succeeded;
          const headers = {
            ...request.headers,
            cookie,
            ...(body !== undefined && { 'content-type': 'application/json' }),
          };
          return { ...request, method, path, headers, body };
        },
        onResponse: (status, _body, { succeeded }) => {
          if (status === 200 && typeof succeeded === 'function') succeeded();
        },
      },
    ],
  });
  client.on('response', (_client, status, _bytes, milliseconds) => {
    ended = performance.now();
    latenciesMs.push(milliseconds);
    if (status !== 200) refused.set(status, (refused.get(status) ?? 0) + 1);
  });
  const { errors, timeouts } = await client;
  const [serverAfter, databaseAfter] = cpu();
  if (errors > 0 || timeouts > 0 || refused.size > 0) {
    const answers =
      [...refused].map(([status, count]) => `${count} times ${status}`).join(', ') || 'none wrong';
    throw new Error(
      `${scenario.name} at ${target.url}: ${errors} errors, ${timeouts} timeouts, answers ${answers}.`,
    );
  }
  return {
    requests: latenciesMs.length,
    elapsedMs: ended - started,
    latenciesMs,
    serverCpuMs: serverAfter - serverBefore,
    databaseCpuMs: databaseAfter - databaseBefore,
  };
}

/** Several measurements of the same as one. */
export function together(measurements: readonly Measurement[]): Measurement {
  const sum = (of: (one: Measurement) => number) => measurements.reduce((total, one) => total + of(one), 0);
  return {
    requests: sum((one) => one.requests),
    elapsedMs: sum((one) => one.elapsedMs),
    latenciesMs: measurements.flatMap((one) => one.latenciesMs),
    serverCpuMs: sum((one) => one.serverCpuMs),
    databaseCpuMs: sum((one) => one.databaseCpuMs),
  };
}

/** Requests a second. */
export function rateOf({ requests, elapsedMs }: Measurement): number {
  return (requests * 1000) / elapsedMs;
}

/** The latency that a fraction of the requests did not exceed (nearest rank), in milliseconds. */
export function latencyAt({ latenciesMs }: Pick<Measurement, 'latenciesMs'>, fraction: number): number {
  const sorted = latenciesMs.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * fraction) - 1)] ?? NaN;
}
