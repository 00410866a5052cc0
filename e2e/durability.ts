// npm run durability [-- rounds]: kills the app and the database in the midst of saves, again and again, and looks for
// every answer that was acknowledged. Takes about two seconds a round.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { build, isBuilt, prepareDatabase } from '../scripts/application';
import { clusterDirectory } from '../scripts/embedded-database';
import { runScript } from '../scripts/processes';
import { step } from '../scripts/progress';
import type { Fixtures } from './durability/fixtures';
import { LiveClient } from './durability/live-client';
import { Database, Instance } from './durability/plant';
import { verify } from './durability/verify';
import { Writer } from './durability/writer';

const DEFAULT_ROUNDS = 200;
/** Every so many rounds it is the database that is killed. */
const DATABASE_EVERY = 5;
/** So many answers are acknowledged in a round before the kill may come, at a random moment of this span. */
const FIRST = 16;
const SPAN = 400;
/** A new process loads its code with the first answers. In milliseconds. */
const LONGEST_BEGINNING = 15_000;
/** A process that was told to stop has nothing to wait for but running requests. In milliseconds. */
const LONGEST_STOP = 5_000;

type Stage = { database: Database; app: Instance; fixtures: Fixtures; writers: Writer[] };

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

const acknowledged = (writers: readonly Writer[]) =>
  writers.reduce((total, { tally }) => total + tally.acknowledged, 0);

/** Waits for the random moment of a kill. */
async function wellUnderWay(writers: readonly Writer[]): Promise<void> {
  const before = acknowledged(writers);
  const deadline = Date.now() + LONGEST_BEGINNING;
  while (acknowledged(writers) < before + FIRST && Date.now() < deadline) await sleep(5);
  await sleep(Math.random() * SPAN);
}

/** Writers write; at a random moment something dies under them and comes back; then all that was acknowledged is there. */
async function round({ database, app, fixtures, writers }: Stage, victim: 'app' | 'database'): Promise<void> {
  const stopping = new AbortController();
  const writing = Promise.all(writers.map((writer) => writer.writeUntil(stopping.signal, app.url)));
  await Promise.race([wellUnderWay(writers), writing]);
  if (victim === 'app') await app.end('SIGKILL');
  else await database.kill();
  stopping.abort();
  await writing;
  if (victim === 'app') await app.start();
  else {
    await database.restart();
    await app.untilReady();
  }
  await connected(database.url, (client) => verify(client, fixtures.assessmentId, writers));
}

/** A change saved on one instance is heard on the other, also after the database was away; open streams stop nobody. */
async function listenAcross(
  { database, app, fixtures, writers }: Stage,
  environment: Record<string, string>,
) {
  const [writer] = writers;
  const listener = fixtures.writers[1];
  if (!writer || !listener) throw new Error('There are too few writers.');
  const other = await Instance.start(environment);
  const client = await LiveClient.open(other.url, fixtures.assessmentId, listener.cookie);
  const saveAndHear = async () => {
    const note = await writer.writeOnce(app.url);
    await client.hears(note);
  };
  try {
    await saveAndHear();
    await database.kill();
    await database.restart();
    await client.hears('event: hello');
    await Promise.all([app.untilReady(), other.untilReady()]);
    await saveAndHear();
  } finally {
    const took = await other.end('SIGTERM');
    client.leave();
    if (took > LONGEST_STOP) throw new Error(`An open stream held the app for ${Math.round(took)} ms.`);
  }
}

function report(writers: readonly Writer[], rounds: number, databaseRounds: number): string {
  const sum = (of: (writer: Writer) => number) => writers.reduce((total, writer) => total + of(writer), 0);
  const number = (value: number) => value.toLocaleString('en-GB');
  return (
    `${number(rounds)} kills (${rounds - databaseRounds} of the app, ${databaseRounds} of the database): ` +
    `${number(sum(({ tally }) => tally.sent))} answers sent, ` +
    `${number(acknowledged(writers))} acknowledged and all of them found, ` +
    `${number(sum(({ tally }) => tally.cut))} cut off, none of them half written.`
  );
}

/** Kills and looks, so many times. @throws at the first answer that is not as it was acknowledged. */
export async function checkDurability(rounds: number): Promise<void> {
  if (!isBuilt()) await step('Building', build);
  const directory = clusterDirectory(`durability-${process.pid}`);
  const work = mkdtempSync(path.join(os.tmpdir(), 'tomograph-durability-'));
  const database = await Database.start(directory, randomBytes(24).toString('base64url'));
  const environment = {
    DATABASE_URL: database.url,
    AUTH_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'silent',
  };
  let app: Instance | undefined;
  try {
    await prepareDatabase(database.url);
    const file = path.join(work, 'fixtures.json');
    await runScript('e2e/durability/seed.ts', [file], { env: environment });
    const fixtures = JSON.parse(readFileSync(file, 'utf8')) as Fixtures;
    const writers = fixtures.writers.map(
      (writer, place) => new Writer(`w${place}`, fixtures.assessmentId, writer),
    );
    app = await Instance.start(environment);
    const stage = { database, app, fixtures, writers };
    await step('Two instances, one database', () => listenAcross(stage, environment));
    let databaseRounds = 0;
    for (let number = 1; number <= rounds; number++) {
      const victim = number % DATABASE_EVERY === 0 || number === rounds ? 'database' : 'app';
      if (victim === 'database') databaseRounds++;
      await round(stage, victim);
      if (number % 20 === 0) console.log(`  ${number} of ${rounds}`);
    }
    console.log(report(writers, rounds, databaseRounds));
  } finally {
    await app?.end('SIGTERM');
    await database.stop();
    rmSync(directory, { recursive: true, force: true });
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const rounds = Number(process.argv[2] ?? DEFAULT_ROUNDS);
  checkDurability(rounds).catch((error: Error) => {
    console.error(`✗ ${error.message}`);
    process.exitCode = 1;
  });
}
