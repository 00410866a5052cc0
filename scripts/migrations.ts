// npm run db:create -- <name> | db:check | db:deploy. Without DATABASE_URL, create and check use a database of their own.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clusterDirectory, startDatabase } from './embedded-database';
import { deployMigrations, migrationsDirectory, pendingSchemaChanges } from './schema-engine';

async function create(url: string, name: string | undefined): Promise<void> {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error('Name the migration in lower case, e.g. npm run db:create -- add_team_colour');
  }
  const sql = await pendingSchemaChanges(url);
  if (sql === '') return console.log('The migrations already agree with the schema.');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const directory = path.join(migrationsDirectory, `${stamp}_${name}`);
  mkdirSync(directory, { recursive: true });
  writeFileSync(path.join(directory, 'migration.sql'), sql);
  writeFileSync(path.join(migrationsDirectory, 'migration_lock.toml'), 'provider = "postgresql"\n');
  console.log(`Wrote ${path.relative(process.cwd(), directory)}. Read it before you commit it.`);
}

async function check(url: string): Promise<void> {
  const sql = await pendingSchemaChanges(url);
  if (sql !== '') throw new Error(`The schema is ahead of the migrations by:\n${sql}`);
  console.log('The migrations agree with the schema.');
}

async function deploy(url: string): Promise<void> {
  const applied = await deployMigrations(url);
  console.log(applied.length === 0 ? 'Nothing to apply.' : `Applied ${applied.join(', ')}.`);
}

async function main([command, name]: string[]): Promise<void> {
  const given = process.env.DATABASE_URL || undefined;
  if (command === 'deploy') {
    if (!given) throw new Error('DATABASE_URL is missing: it names the database to deploy to.');
    return deploy(given);
  }
  if (command !== 'create' && command !== 'check') throw new Error('Say create, check or deploy.');
  const database = given
    ? undefined
    : await startDatabase({ directory: clusterDirectory(`migrations-${process.pid}`), disposable: true });
  const url = given ?? database?.url ?? '';
  try {
    await (command === 'create' ? create(url, name) : check(url));
  } finally {
    await database?.stop();
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
