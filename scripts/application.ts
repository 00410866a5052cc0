import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, runBinary, runScript } from './processes';
import { deployMigrations } from './schema-engine';
import { hashSources } from './sources';

const output = path.join(root, '.next', 'standalone');
const marker = path.join(output, '.built-from');

/** Is there a build of the sources as they are now? */
export function isBuilt(): boolean {
  return existsSync(marker) && readFileSync(marker, 'utf8') === hashSources();
}

/** Builds the server into `.next/standalone`, complete with its assets. */
export async function build(): Promise<void> {
  const sources = hashSources();
  rmSync(output, { recursive: true, force: true });
  await runBinary('next', ['build'], { quiet: true, env: { NODE_ENV: 'production' } });
  cpSync(path.join(root, '.next', 'static'), path.join(output, '.next', 'static'), { recursive: true });
  if (existsSync(path.join(root, 'public'))) {
    cpSync(path.join(root, 'public'), path.join(output, 'public'), { recursive: true });
  }
  writeFileSync(marker, sources);
}

/** Brings a database to where the app can use it: migrated, with the framework's editions. */
export async function prepareDatabase(url: string): Promise<void> {
  await deployMigrations(url);
  await runScript('prisma/load-framework.ts', [], { env: databaseOnly(url) });
}

/** Loads the sample organisation, unless it is there. */
export function loadSample(url: string): Promise<void> {
  return runScript('prisma/load-sample.ts', [], { env: databaseOnly(url) });
}

/** Scripts around the database need no session secret; the environment's schema asks for one all the same. */
function databaseOnly(url: string): Record<string, string> {
  return { DATABASE_URL: url, AUTH_SECRET: 'unused by scripts that only touch the database' };
}

export type ServerSettings = {
  port: number;
  host: string;
  environment: Record<string, string>;
  /** Only its errors are shown. */
  quiet?: boolean;
};

/** Starts the built server, or Next's development server. */
export function startServer(
  { port, host, environment, quiet = false }: ServerSettings,
  development = false,
): ChildProcess {
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const program = development
    ? [next, 'dev', '--port', String(port), '--hostname', host]
    : [path.join(output, 'server.js')];
  return spawn(process.execPath, program, {
    cwd: development ? root : output,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: development ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      HOSTNAME: host,
      // next-auth's own name for it.
      NEXTAUTH_URL: process.env.PUBLIC_URL || `http://localhost:${port}`,
      ...environment,
    },
  });
}
