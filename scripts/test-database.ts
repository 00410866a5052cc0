// vitest's global set-up: a PostgreSQL of its own with a migrated database for each worker, gone afterwards.
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { clusterDirectory, startDatabase } from './embedded-database';
import { deployMigrations } from './schema-engine';
import { databaseOfWorker } from './test-worker';

/** Copies the migrated database for each worker: a file's tests see what they made, and nothing of other files. */
async function copyForWorkers(url: string, workers: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseOfWorker(url, 'postgres') });
  await client.connect();
  const template = client.escapeIdentifier(new URL(url).pathname.slice(1));
  for (let worker = 1; worker <= workers; worker++) {
    const name = client.escapeIdentifier(new URL(databaseOfWorker(url, worker)).pathname.slice(1));
    await client.query(`create database ${name} template ${template}`);
  }
  await client.end();
}

export default async function setup({ vitest }: TestProject): Promise<() => Promise<void>> {
  const database = await startDatabase({
    directory: clusterDirectory(`test-${process.pid}`),
    disposable: true,
  });
  await deployMigrations(database.url);
  await copyForWorkers(database.url, Number(vitest.config.maxWorkers));
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    LOG_LEVEL: 'silent',
  });
  return database.stop;
}
