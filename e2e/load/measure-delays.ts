import http from 'node:http';
import { setInterval as ticks } from 'node:timers/promises';
import { latencyAt, type Target } from './measure';
import type { LoadRequest } from './scenarios';

const PINGS = 2_000;
const EVERY_MS = 10;
const WARM_UP_REPORTS = 8;

/** Sends a request and reads all of its answer. In milliseconds. @throws unless the answer is 200. */
function timed(agent: http.Agent, url: string, { method, cookie }: Pick<LoadRequest, 'method' | 'cookie'>) {
  const began = performance.now();
  return new Promise<number>((resolve, reject) => {
    const request = http.request(url, { agent, method, headers: { cookie } }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - began);
        else reject(new Error(`${url} answered ${response.statusCode}.`));
      });
    });
    request.on('error', reject).end();
  });
}

/** Asks each at a steady pace, whether or not the last one has answered: a slow answer hides no other. */
async function ping(agent: http.Agent, urls: readonly string[]): Promise<number[][]> {
  const asked: Promise<number[]>[] = [];
  for await (const _ of ticks(EVERY_MS)) {
    asked.push(Promise.all(urls.map((url) => timed(agent, url, { method: 'GET', cookie: '' }))));
    if (asked.length === PINGS) break;
  }
  const answers = await Promise.all(asked);
  return urls.map((_, index) => answers.map((latencies) => latencies[index] ?? NaN));
}

/**
 * How long the lightest request takes the app while it makes one report after another, and while it does nothing else;
 * beside it the floor, whose process has nothing to do with reports: what it waits for is the machine's.
 */
export async function measureDelays(
  app: Target,
  floor: Target,
  report: (n: number) => LoadRequest,
): Promise<string[]> {
  const agent = new http.Agent({ keepAlive: true });
  let made = 0;
  const make = () => {
    const request = report(made++);
    return timed(agent, app.url + request.path, request);
  };
  const urls = [`${app.url}/api/health/live`, `${floor.url}/`];
  while (made < WARM_UP_REPORTS) await make();
  await ping(agent, urls);
  const alone = await ping(agent, urls);
  let isOver = false;
  const reports = (async () => {
    while (!isOver) await make();
  })();
  const beside = await ping(agent, urls);
  isOver = true;
  await reports;
  agent.destroy();
  const said = (latenciesMs: readonly number[] = []) =>
    [0.5, 0.99, 1].map((part) => latencyAt({ latenciesMs: [...latenciesMs] }, part).toFixed(1)).join(' · ');
  const rows = ['App', 'Floor'].map((name, at) => `| ${name} | ${said(alone[at])} | ${said(beside[at])} |`);
  return [
    `| Live check, ms: median · p99 · longest of ${PINGS} | Nothing else | While ${made - WARM_UP_REPORTS} reports are made |`,
    '| :-- | --: | --: |',
    ...rows,
  ];
}
