import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { latencyAt, measure, rateOf, together, type Measurement } from './measure';
import type { Scenario } from './scenarios';

const received: { path: string; cookie: string; body: string }[] = [];
const server = http.createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    received.push({ path: request.url ?? '', cookie: request.headers.cookie ?? '', body });
    response.writeHead(request.url === '/7' && body === 'refuse' ? 409 : 200).end('{}');
  });
});

let url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

let succeeded: number[] = [];
const scenario = (body: string): Scenario => ({
  id: 'test',
  name: 'Test',
  warmUp: 1,
  seconds: 1,
  request: (n) => ({
    method: 'PUT',
    path: `/${n}`,
    cookie: `visitor=${n}`,
    body,
    bindings: {},
    succeeded: () => succeeded.push(n),
  }),
});

const run = (body: string, next: number) => {
  received.length = 0;
  succeeded = [];
  return measure({
    target: { url, pid: process.pid, wire: (request) => request },
    databasePid: process.pid,
    scenario: scenario(body),
    connections: 3,
    amount: 20,
    counter: { next },
  });
};

describe('measure', () => {
  it('sends every request once, with its own cookie, and times each', async () => {
    const { requests, latenciesMs, elapsedMs } = await run('fine', 100);
    expect(requests).toBe(20);
    expect(latenciesMs).toHaveLength(20);
    expect(elapsedMs).toBeGreaterThan(0);
    expect(new Set(received.map(({ path }) => path)).size).toBe(20);
    expect(
      received.every(({ path, cookie, body }) => cookie === `visitor=${path.slice(1)}` && body === 'fine'),
    ).toBe(true);
    expect(succeeded.map((n) => `/${n}`).toSorted()).toEqual(received.map(({ path }) => path).toSorted());
  });

  it('fails when a single answer is not 200, and says which', async () => {
    await expect(run('refuse', 0)).rejects.toThrow('1 times 409');
    expect(succeeded).not.toContain(7);
    expect(succeeded).toHaveLength(19);
  });
});

describe('figures', () => {
  const one: Measurement = {
    requests: 4,
    elapsedMs: 2000,
    latenciesMs: [4, 1, 3, 2],
    serverCpuMs: 8,
    databaseCpuMs: 4,
  };

  it('take the nearest rank', () => {
    expect(latencyAt(one, 0.5)).toBe(2);
    expect(latencyAt(one, 0.95)).toBe(4);
    expect(latencyAt({ latenciesMs: [] }, 0.5)).toBeNaN();
  });

  it('add up over turns', () => {
    const both = together([one, { ...one, elapsedMs: 6000 }]);
    expect(both).toMatchObject({ requests: 8, elapsedMs: 8000, serverCpuMs: 16, databaseCpuMs: 8 });
    expect(rateOf(one)).toBe(2);
    expect(rateOf(both)).toBe(1);
  });
});
