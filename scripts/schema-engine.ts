// Prisma's migration engine in WebAssembly over the pg adapter: migrations without a native binary to download.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { root } from './processes';

export const migrationsDirectory = path.join(root, 'prisma', 'migrations');
const schemaDirectory = path.join(root, 'prisma', 'schema');

/** Any fixed number will do: instances that boot at once queue on it. */
const MIGRATION_LOCK = 727_274_001;
/** PostgreSQL's internal type "char", which its catalogue tables use. */
const CHAR_OID = 18;
const TEXT_OID = 25;

const noFilter = { externalTables: [], externalEnums: [] };

let booted = false;

async function boot(): Promise<void> {
  if (booted) return;
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => console.error(`Migration engine: ${message}`),
    },
  });
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const program = readFileSync(path.join(path.dirname(entry), 'schema_engine_bg.wasm'));
  const imports = { './schema_engine_bg.js': engineModule as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(program, imports);
  (engineModule as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }).__wbg_set_wasm(
    instance.exports,
  );
  (instance.exports.__wbindgen_start as () => void)();
  booted = true;
}

type Raw = { fields: { name: string; dataTypeID: number }[] };
type WithIO = SqlDriverAdapter & { performIO: (query: SqlQuery) => Promise<Raw> };

/**
 * The engine reads catalogue columns of type "char" and expects them typed as characters, which the adapter
 * (7.10) cannot say: https://github.com/prisma/orm/issues/27403. This says it for it. The adapter also cuts a migration
 * at every semicolon, be it in a comment or in a function's body. PostgreSQL takes it whole, and then applies all of it
 * or nothing, as with Prisma's own command line.
 */
class CatalogueAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const inner = adapter as unknown as WithIO;
    const performIO = inner.performIO.bind(inner);
    const queryRaw = inner.queryRaw.bind(inner);
    inner.executeScript = async (script) => {
      await performIO({ sql: script, args: [], argTypes: [] });
    };
    let characterColumns: number[] = [];
    inner.performIO = async (query) => {
      const result = await performIO(query);
      characterColumns = result.fields.flatMap(({ dataTypeID }, index) =>
        dataTypeID === CHAR_OID ? [index] : [],
      );
      result.fields = result.fields.map((field) =>
        field.dataTypeID === CHAR_OID ? { name: field.name, dataTypeID: TEXT_OID } : field,
      );
      return result;
    };
    inner.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of characterColumns) result.columnTypes[column] = ColumnTypeEnum.Character;
      characterColumns = [];
      return result;
    };
    return adapter;
  }
}

/** The engine arms a lock timeout of 10 s and never clears it; it must not keep the process alive. */
async function withoutLingeringTimers<T>(work: () => Promise<T>): Promise<T> {
  const original = globalThis.setTimeout;
  const patched = ((...parameters: Parameters<typeof setTimeout>) =>
    original(...parameters).unref()) as typeof setTimeout;
  globalThis.setTimeout = patched;
  try {
    return await work();
  } finally {
    globalThis.setTimeout = original;
  }
}

const schemaFiles = () =>
  readdirSync(schemaDirectory)
    .sort()
    .map((name): [string, string] => [name, readFileSync(path.join(schemaDirectory, name), 'utf8')]);

function migrationsList() {
  const names = existsSync(migrationsDirectory)
    ? readdirSync(migrationsDirectory, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  return {
    baseDir: migrationsDirectory,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names
      .map(({ name }) => name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: readFileSync(path.join(migrationsDirectory, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
  };
}

async function withEngine<T>(
  url: string,
  work: (engine: engineModule.SchemaEngine) => Promise<T>,
): Promise<T> {
  await boot();
  const pool = new pg.Pool({ connectionString: url, max: 1, allowExitOnIdle: true });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter(pool));
    const engine = await engineModule.SchemaEngine.new(
      { datamodels: schemaFiles() },
      () => undefined,
      adapter,
    );
    return await withoutLingeringTimers(() => work(engine));
  } finally {
    await pool.end();
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Applies the migrations a database lacks and tells their names. Safe when several instances do it at once. */
export function deployMigrations(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return withEngine(url, async (engine) => {
      const input = { migrationsList: migrationsList(), filters: noFilter };
      return (await engine.applyMigrations(input)).appliedMigrationNames;
    });
  });
}

/** The SQL that takes the migrations to the schema, '' when they agree. Works in a throw-away database. */
export function pendingSchemaChanges(url: string): Promise<string> {
  const scratch = `tomograph_shadow_${process.pid}_${Date.now()}`;
  const scratchUrl = new URL(url);
  scratchUrl.pathname = `/${scratch}`;
  return withClient(url, async (client) => {
    await client.query(`create database "${scratch}"`);
    try {
      return await withEngine(scratchUrl.href, async (engine) => {
        await engine.applyMigrations({ migrationsList: migrationsList(), filters: noFilter });
        const files = schemaFiles().map(([name, content]) => ({ path: name, content }));
        const result = await engine.diff({
          from: { tag: 'schemaDatasource', files, configDir: root },
          to: { tag: 'schemaDatamodel', files },
          script: true,
          exitCode: true,
          filters: noFilter,
        });
        return result.exitCode === 0 ? '' : (result.stdout ?? '');
      });
    } finally {
      await client.query(`drop database "${scratch}" with (force)`);
    }
  });
}
