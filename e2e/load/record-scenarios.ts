import type { Statement } from './record-statements';
import type { Bindings, LoadRequest, Scenario } from './scenarios';

/** What the floor does for a scenario: the statements of one request of the app, and where its values stand in them. */
export type Recipe = { scenario: string; bindings: Bindings; statements: Statement[] };

/** Caches fill with the first requests; what is recorded is the usual case. */
const WARM_UP = 3;

/** Sends one request. @throws unless it is answered with 200. */
export async function send(
  url: string,
  { method, path, cookie, body, succeeded }: LoadRequest,
): Promise<void> {
  const headers = { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) };
  const answer = await fetch(url + path, { method, headers, body, redirect: 'manual' });
  const text = await answer.text();
  if (answer.status !== 200)
    throw new Error(`${method} ${path} was answered with ${answer.status}: ${text.slice(0, 500)}`);
  succeeded?.();
}

type During = (work: () => Promise<void>) => Promise<Statement[]>;

/** Sends each scenario's request 0 to the app and notes which statements it makes. */
export async function recordScenarios(
  url: string,
  scenarios: readonly Scenario[],
  during: During,
): Promise<Recipe[]> {
  const recipes: Recipe[] = [];
  for (const scenario of scenarios) {
    for (let n = 1; n <= WARM_UP; n++) await send(url, scenario.request(n));
    const recorded = scenario.request(0);
    const statements = await during(() => send(url, recorded));
    if (statements.length === 0)
      throw new Error(`${scenario.name} made no statement that the recorder could hear.`);
    recipes.push({ scenario: scenario.id, bindings: recorded.bindings, statements });
  }
  return recipes;
}
