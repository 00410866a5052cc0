// The bare minimum that any server of these requests costs: Node's own HTTP, pg, the same SQL, JSON. No checks, no pages.
// PORT, DATABASE_URL, DATABASE_POOL_SIZE and RECIPES, the file with each scenario's statements.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import pg from 'pg';

const { PORT, DATABASE_URL, DATABASE_POOL_SIZE, RECIPES } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(DATABASE_POOL_SIZE) });

/** Splits a recorded parameter where a recorded binding stands in it: literals at even places, names at odd ones. */
function compile(value, bindings) {
  if (value === null) return null;
  let parts = [value];
  for (const [name, recorded] of Object.entries(bindings)) {
    parts = parts.flatMap((part, index) =>
      index % 2 === 1
        ? [part]
        : part.split(recorded).flatMap((literal, piece) => (piece === 0 ? [literal] : [name, literal])),
    );
  }
  return parts;
}

const fill = (parts, bindings) =>
  parts && parts.map((part, index) => (index % 2 === 1 ? bindings[part] : part)).join('');

const recipes = new Map(
  JSON.parse(readFileSync(RECIPES, 'utf8')).map(({ scenario, bindings, statements }) => [
    `/${scenario}`,
    statements.map(({ values, ...statement }) => ({
      ...statement,
      values: values.map((value) => compile(value, bindings)),
    })),
  ]),
);

async function run(statements, bindings) {
  const client = await pool.connect();
  try {
    const results = [];
    for (const { name, text, values } of statements) {
      const { rows, rowCount } = await client.query({
        ...(name && { name }),
        text,
        values: values.map((parts) => fill(parts, bindings)),
        rowMode: 'array',
      });
      results.push(rows.length > 0 ? rows : rowCount);
    }
    return results;
  } finally {
    client.release();
  }
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}');
}

const server = http.createServer(async (request, response) => {
  try {
    const statements = recipes.get(request.url);
    const answer = statements ? await run(statements, await bodyOf(request)) : 'ready';
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(Number(PORT), '127.0.0.1');
