import { fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { exited, root } from './processes';

export type DatabaseOptions = {
  /** Folder of the cluster. */
  directory: string;
  password: string;
  port: number;
  /** Gives up durability for speed and removes the cluster at the end: for tests. */
  disposable: boolean;
};

export type RunningDatabase = { url: string; stop: () => Promise<void> };

/** Where the embedded database and its secrets are kept between runs. */
export function dataDirectory(): string {
  return path.resolve(root, process.env.DATA_DIR || '.data');
}

type Secrets = { authSecret: string; databasePassword: string };

/** The secrets of an embedded instance: made at the first start, readable by their owner alone. */
export function embeddedSecrets(): Secrets {
  const file = path.join(dataDirectory(), 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const secrets = {
    authSecret: randomBytes(48).toString('base64url'),
    databasePassword: randomBytes(24).toString('base64url'),
  };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}

export const isRoot = () => process.getuid?.() === 0;

/** Can a user other than root walk down to this folder? (PostgreSQL refuses to run as root.) */
export function isReachableByOthers(folder: string): boolean {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    if (existsSync(current) && (statSync(current).mode & 0o001) === 0) return false;
    if (current === path.dirname(current)) return true;
  }
}

/** Where a cluster of this name goes: in the data directory, or in /var/lib where root's checkout is closed to others. */
export function clusterDirectory(name: string): string {
  const preferred = path.join(dataDirectory(), name);
  if (!isRoot() || isReachableByOthers(dataDirectory())) return preferred;
  const place = createHash('sha256').update(dataDirectory()).digest('hex').slice(0, 12);
  return path.join('/var/lib/tomograph', place, name);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/**
 * Starts PostgreSQL in a process group of its own, so that a Ctrl-C at the terminal reaches the app alone and the
 * database outlives the app's last request. It also stops when this process goes away in any manner.
 * @throws when the cluster is in use by another process, or cannot be made or started.
 */
export async function startDatabase(
  options: Partial<DatabaseOptions> & Pick<DatabaseOptions, 'directory'>,
): Promise<RunningDatabase> {
  const { directory } = options;
  mkdirSync(path.dirname(directory), { recursive: true });
  if (isRoot()) chmodSync(path.dirname(directory), 0o755);
  accessSync(path.dirname(directory), constants.W_OK);
  const settings: DatabaseOptions = {
    directory,
    password: options.password ?? randomBytes(24).toString('base64url'),
    port: options.port ?? (await freePort()),
    disposable: options.disposable ?? false,
  };
  const child = fork(path.join(root, 'scripts', 'embedded-database-process.ts'), [], {
    detached: true,
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const started = new Promise<void>((resolve, reject) => {
    child.once('message', (message: { error?: string }) =>
      message.error ? reject(new Error(message.error)) : resolve(),
    );
    child.once('exit', () => reject(new Error('PostgreSQL ended before it was ready.')));
  });
  child.send(settings);
  await started;
  return {
    url: `postgresql://tomograph:${settings.password}@127.0.0.1:${settings.port}/tomograph`,
    stop: async () => {
      if (child.connected) child.disconnect();
      await exited(child);
    },
  };
}
