// npm run load [-- save pages report …]: measures the built app against a floor that does the same SQL and nothing else,
// in all scenarios or the ones named, what others wait for while reports are made (delays), and what a person waits for
// in a browser (pages). Takes a few minutes.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { compareServers } from '../e2e/load/compare-servers';
import type { Fixtures } from '../e2e/load/fixtures';
import type { Target } from '../e2e/load/measure';
import { measureDelays } from '../e2e/load/measure-delays';
import { recordScenarios } from '../e2e/load/record-scenarios';
import { startRecorder } from '../e2e/load/record-statements';
import { reportRequests, scenarios, type Scenario } from '../e2e/load/scenarios';
import { markdownTable } from '../e2e/load/table';
import { build, isBuilt, prepareDatabase, startServer } from './application';
import { clusterDirectory, dataDirectory, freePort, startDatabase } from './embedded-database';
import { exited, root, runScript, untilReady } from './processes';
import { step } from './progress';

/** Of the app and of the floor alike. */
const POOL_SIZE = '10';

const AUTH_SECRET = randomBytes(48).toString('base64url');

type Running = Target & { child: ChildProcess };

async function startApp(databaseUrl: string): Promise<Running> {
  const port = await freePort();
  const child = startServer({
    port,
    host: '127.0.0.1',
    environment: { DATABASE_URL: databaseUrl, AUTH_SECRET, DATABASE_POOL_SIZE: POOL_SIZE, LOG_LEVEL: 'warn' },
  });
  await untilReady(`http://127.0.0.1:${port}/api/health/ready`, child);
  return { child, pid: child.pid ?? 0, url: `http://127.0.0.1:${port}`, wire: (request) => request };
}

async function startFloor(databaseUrl: string, recipesFile: string): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(root, 'e2e', 'load', 'floor.mjs')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DATABASE_POOL_SIZE: POOL_SIZE,
      RECIPES: recipesFile,
    },
  });
  await untilReady(`http://127.0.0.1:${port}/`, child);
  return {
    child,
    pid: child.pid ?? 0,
    url: `http://127.0.0.1:${port}`,
    wire: ({ bindings }, { id }) => ({
      method: 'POST',
      path: `/${id}`,
      cookie: '',
      body: JSON.stringify(bindings),
    }),
  };
}

async function stop({ child }: Running): Promise<void> {
  child.kill('SIGTERM');
  await exited(child);
}

/** The statements that the app makes, noted by a recorder in front of the database. */
async function recordRecipes(databaseUrl: string, wanted: readonly Scenario[], file: string): Promise<void> {
  const recorder = await startRecorder(databaseUrl);
  try {
    const app = await startApp(recorder.url);
    const recipes = await recordScenarios(app.url, wanted, recorder.during).finally(() => stop(app));
    writeFileSync(file, JSON.stringify(recipes, null, 2));
  } finally {
    recorder.stop();
  }
}

function machine({ ratings, teams }: Fixtures): string {
  const [cpu] = os.cpus();
  return (
    `${os.availableParallelism()} × ${cpu?.model.trim() ?? 'CPU'}, Node ${process.versions.node}; app or floor, ` +
    `PostgreSQL (durable settings) and client on this one machine; one organisation with ${teams.length} teams and ` +
    `${ratings.toLocaleString('en-GB')} ratings. "a · b" is the app's number and the floor's.`
  );
}

const PAGES = 'pages';
const DELAYS = 'delays';

function chooseScenarios(all: readonly Scenario[], ids: readonly string[]): readonly Scenario[] {
  const known = [...all.map(({ id }) => id), DELAYS, PAGES];
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new Error(`Scenarios are ${known.join(', ')}; not ${unknown.join(', ')}.`);
  return ids.length === 0 ? all : all.filter(({ id }) => ids.includes(id));
}

async function loadBench(directory: string, work: string): Promise<void> {
  if (!isBuilt()) await step('Building', build);
  const database = await step('Starting a PostgreSQL of its own', () => startDatabase({ directory }));
  const client = new pg.Client({ connectionString: database.url });
  // When the database goes away, the measurement tells.
  client.on('error', () => undefined);
  await client.connect();
  const running: Running[] = [];
  try {
    const files = {
      fixtures: path.join(work, 'fixtures.json'),
      recipes: path.join(work, 'recipes.json'),
      pages: path.join(work, 'pages.md'),
    };
    await step('Migrating and loading the framework', () => prepareDatabase(database.url));
    const env = { DATABASE_URL: database.url, AUTH_SECRET };
    await step('Seeding', () => runScript('e2e/load/seed.ts', [files.fixtures], { env }));
    const fixtures = JSON.parse(readFileSync(files.fixtures, 'utf8')) as Fixtures;
    const ids = process.argv.slice(2);
    const wanted = chooseScenarios(scenarios(fixtures), ids);
    await step("Recording the app's statements", () => recordRecipes(database.url, wanted, files.recipes));

    const app = await startApp(database.url);
    running.push(app);
    const floor = await startFloor(database.url, files.recipes);
    running.push(floor);
    const databasePid = Number.parseInt(readFileSync(path.join(directory, 'postmaster.pid'), 'utf8'), 10);
    const comparisons = await compareServers({ database: client, databasePid, app, floor }, wanted);

    const isWanted = (part: string) => ids.length === 0 || ids.includes(part);
    const delays = isWanted(DELAYS)
      ? await step('Others beside reports', () => measureDelays(app, floor, reportRequests(fixtures)))
      : [];
    if (isWanted(PAGES)) {
      await step('Pages in a browser', () =>
        runScript('e2e/load/measure-pages.ts', [files.fixtures, app.url, files.pages], { env }),
      );
    }
    const pages = existsSync(files.pages) ? readFileSync(files.pages, 'utf8') : '';
    const report = [machine(fixtures), '', ...markdownTable(comparisons), '', ...delays, '', pages].join(
      '\n',
    );
    const file = path.join(dataDirectory(), 'load.md');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, report);
    console.log(`\n${report}\nAlso in ${path.relative(process.cwd(), file)}.`);
  } finally {
    for (const one of running) await stop(one);
    await client.end();
    await database.stop();
  }
}

// A Ctrl-C ends the servers; the measurement then fails, and everything is cleared away as after any failure.
process.on('SIGINT', () => undefined);

const directory = clusterDirectory(`load-${process.pid}`);
const work = mkdtempSync(path.join(os.tmpdir(), 'tomograph-load-'));
try {
  await loadBench(directory, work);
} catch (error) {
  console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
  rmSync(work, { recursive: true, force: true });
}
