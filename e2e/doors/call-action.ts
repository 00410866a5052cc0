import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { z } from 'zod';

const manifestSchema = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

/** Next's own list of the actions that the build serves: names, ids, and the pages that hold them. */
export function builtActions() {
  const file = path.resolve('.next/standalone/.next/server/server-reference-manifest.json');
  const { node } = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.entries(node).map(([id, { exportedName, workers }]) => ({
    id,
    name: exportedName,
    pages: Object.keys(workers),
  }));
}

const errorSchema = z.object({ code: z.string(), fields: z.record(z.string(), z.string()).optional() });
const resultSchema = z.object({ ok: z.boolean(), error: errorSchema.optional() });

/** The action's result among the rows of React's answer: each is an id, a colon, and JSON. */
export function resultIn(body: string): z.infer<typeof resultSchema> {
  for (const row of body.split('\n')) {
    const json = /^[0-9a-f]+:(\{.*\})$/.exec(row)?.[1];
    const result = json === undefined ? undefined : resultSchema.safeParse(JSON.parse(json)).data;
    if (result) return result;
  }
  throw new Error(`No result in the answer: ${body.slice(0, 500)}`);
}

/** What makes a request to any page a call of this action. */
export function actionHeaders(name: string): Record<string, string> {
  const action = builtActions().find((built) => built.name === name);
  if (!action) throw new Error(`The build serves no action ${name}.`);
  return {
    'Next-Action': action.id,
    'Content-Type': 'text/plain;charset=UTF-8',
    Origin: process.env.BASE_URL ?? '',
  };
}

/** An action's input as React writes it: a "$" in front has a meaning of its own and is doubled. */
export const actionBody = (json: string) => `[${json.replace(/(?<![\\\w])"\$/g, '"$$$$')}]`;

/** Calls a server action as a browser does, on any page; answers "ok" or the error's code. */
export async function callAction(request: APIRequestContext, name: string, input: object): Promise<string> {
  const response = await request.post('/sign-in', {
    headers: actionHeaders(name),
    data: actionBody(JSON.stringify(input)),
  });
  const result = resultIn(await response.text());
  return result.ok ? 'ok' : (result.error?.code ?? 'no code');
}
