import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deployMigrations, pendingSchemaChanges } from './schema-engine';

const name = `migrations_${process.pid}`;
const server = new pg.Client({ connectionString: process.env.DATABASE_URL });
const fresh = new URL(process.env.DATABASE_URL ?? '');
fresh.pathname = `/${name}`;

beforeAll(async () => {
  await server.connect();
  await server.query(`create database ${name}`);
});
afterAll(async () => {
  await server.query(`drop database ${name} with (force)`);
  await server.end();
});

test('instances that boot at once apply each migration once, and leave what the Prisma command line reads', async () => {
  const applied = await Promise.all([1, 2, 3].map(() => deployMigrations(fresh.href)));
  const names = applied.flat();
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names).size).toBe(names.length);
  const client = new pg.Client({ connectionString: fresh.href });
  await client.connect();
  const { rows } = await client.query<{ migration_name: string }>(
    'select migration_name from _prisma_migrations where finished_at is not null order by 1',
  );
  await client.end();
  expect(rows.map((row) => row.migration_name)).toEqual(names.toSorted());
  expect(await deployMigrations(fresh.href)).toEqual([]);
});

test('the migrations agree with the schema', async () => {
  expect(await pendingSchemaChanges(fresh.href)).toBe('');
});
