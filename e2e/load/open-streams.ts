import http from 'node:http';
import type { LoadRequest } from './scenarios';

/** How many streams are opened at once: each is a request that the server proves access for. */
const AT_ONCE = 20;

/** Opens one stream of live updates and leaves it open. @throws when it is refused */
function open(url: string, { path, cookie }: LoadRequest, agent: http.Agent): Promise<http.ClientRequest> {
  return new Promise((resolve, reject) => {
    const request = http.get(url + path, { agent, headers: { Cookie: cookie } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path} answered ${response.statusCode}.`));
      response.on('error', () => undefined).resume();
      resolve(request);
    });
    request.on('error', reject);
  });
}

/** Opens streams of live updates, and leaves them open until what it returns is called. */
export async function openStreams(url: string, streams: readonly LoadRequest[]): Promise<() => void> {
  const agent = new http.Agent({ keepAlive: false });
  const opened: http.ClientRequest[] = [];
  for (let first = 0; first < streams.length; first += AT_ONCE) {
    const some = streams.slice(first, first + AT_ONCE);
    opened.push(...(await Promise.all(some.map((stream) => open(url, stream, agent)))));
  }
  return () => {
    for (const request of opened) request.destroy();
    agent.destroy();
  };
}
