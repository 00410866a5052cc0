// vitest's global set-up: one migrated PostgreSQL for all test files, gone afterwards.
import { clusterDirectory, startDatabase } from './embedded-database';
import { deployMigrations } from './schema-engine';

export default async function setup(): Promise<() => Promise<void>> {
  const database = await startDatabase({
    directory: clusterDirectory(`test-${process.pid}`),
    disposable: true,
  });
  await deployMigrations(database.url);
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    LOG_LEVEL: 'silent',
  });
  return database.stop;
}
