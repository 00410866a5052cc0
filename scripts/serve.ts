import { EnvironmentError, parseEnvironment } from '../lib/env';
import { build, isBuilt, loadSample, prepareDatabase, startServer } from './application';
import {
  clusterDirectory,
  dataDirectory,
  embeddedSecrets,
  freePort,
  startDatabase,
  type RunningDatabase,
} from './embedded-database';
import { exited, untilReady } from './processes';
import { step } from './progress';

type Place = { database: RunningDatabase | undefined; environment: Record<string, string> };

const DEFAULT_PORT = 3000;

function portToServe(): number {
  const given = process.env.PORT || String(DEFAULT_PORT);
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new EnvironmentError(`PORT must be a whole number from 1 to 65535, not "${given}"`);
}

/** The database given by DATABASE_URL, or an embedded one, with the settings that follow from it. */
async function findDatabase(): Promise<Place> {
  const { DATABASE_URL, SIGN_UP, SAMPLE_DATA, AUTH_SECRET } = process.env;
  if (DATABASE_URL) {
    parseEnvironment(process.env);
    return { database: undefined, environment: { DATABASE_URL } };
  }
  const secrets = embeddedSecrets();
  const environment = {
    AUTH_SECRET: AUTH_SECRET || secrets.authSecret,
    SIGN_UP: SIGN_UP || 'open',
    SAMPLE_DATA: SAMPLE_DATA || 'offer',
  };
  // A wrong setting stops the start here, before anything is started.
  parseEnvironment({ ...process.env, ...environment, DATABASE_URL: 'postgresql://embedded' });
  const database = await step(`Starting the embedded PostgreSQL (data in ${dataDirectory()})`, async () =>
    startDatabase({
      directory: clusterDirectory('postgres'),
      password: secrets.databasePassword,
      port: await freePort(),
    }),
  );
  return { database, environment: { ...environment, DATABASE_URL: database.url } };
}

async function run({ database, environment }: Place, port: number, development: boolean): Promise<void> {
  const { DATABASE_URL = '' } = environment;
  await step('Migrating the database and loading the framework', () => prepareDatabase(DATABASE_URL));
  if ((environment.SAMPLE_DATA ?? process.env.SAMPLE_DATA) === '1') {
    await step('Loading the sample organisation', () => loadSample(DATABASE_URL));
  }
  if (!development && !isBuilt()) await step('Building (once for these sources; a minute or so)', build);

  const host = process.env.HOST || (database ? '127.0.0.1' : '0.0.0.0');
  const server = startServer({ port, host, environment }, development);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    console.log('\n▸ Stopping; running requests end first …');
    server.kill('SIGTERM');
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  const ready = untilReady(`http://127.0.0.1:${port}/api/health/ready`, server);
  ready.then(
    () => console.log(`\nTomograph is ready: ${process.env.PUBLIC_URL || `http://localhost:${port}`}\n`),
    (error: Error) => {
      if (!stopping) console.error(`✗ ${error.message}`);
      server.kill('SIGTERM');
    },
  );
  const [code] = await exited(server);
  if (!stopping) process.exitCode = code || 1;
}

/** From an installed clone to a running app; resolves once it has been stopped. Failures are printed. */
export async function serve({ development }: { development: boolean }): Promise<void> {
  let place: Place | undefined;
  try {
    const port = portToServe();
    place = await findDatabase();
    await run(place, port, development);
  } catch (error) {
    console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  } finally {
    await place?.database?.stop();
    if (place?.database) console.log('✓ Stopped');
  }
}
