// Node's own modules only: this runs in a fresh clone, before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

const OLDEST_NODE = [20, 19];

function fail(message) {
  console.error(`\n✗ ${message}`);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  fail(`Tomograph needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

function run(label, command, args) {
  const started = Date.now();
  console.log(`▸ ${label} …`);
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    // Windows starts npm through a shell only.
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      // `prisma generate` insists on a migration engine that it would download and never runs: any executable will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    },
  });
  if (result.error || result.status !== 0) {
    fail(
      `${label} failed${result.error ? `: ${result.error.message}` : ` with exit code ${result.status ?? result.signal}`}.`,
    );
  }
  console.log(`✓ ${label} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Runs a step unless the files that it depends on are as they were when it last succeeded. */
function onceFor(marker, files, step) {
  const wanted = digest(files);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  step();
  mkdirSync(path.dirname(marker), { recursive: true });
  writeFileSync(marker, wanted);
}

/** Brings a clone to where its own TypeScript can run: packages installed, database client generated. */
export function bootstrap() {
  checkNode();
  const modules = path.join(root, 'node_modules');
  onceFor(path.join(modules, '.tomograph-installed'), [path.join(root, 'package-lock.json')], () =>
    // Not `npm ci`: it refuses a lock file that lacks other platforms' builds of optional packages, which not every
    // registry mirror carries. This installs the locked versions all the same, and leaves the lock file alone.
    run('Installing packages', 'npm', [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]),
  );
  const schema = path.join(root, 'prisma', 'schema');
  const schemaFiles = readdirSync(schema)
    .sort()
    .map((name) => path.join(schema, name));
  onceFor(
    path.join(root, 'lib', 'db', 'generated', '.generated-from'),
    [path.join(root, 'package-lock.json'), ...schemaFiles],
    () =>
      run('Generating the database client', process.execPath, [
        path.join(modules, 'prisma', 'build', 'index.js'),
        'generate',
      ]),
  );
}
