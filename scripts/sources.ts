import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './processes';

/** Whatever a build reads. */
const BUILD_INPUTS = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

const isTest = (name: string) => /\.test\.tsx?$/.test(name);

function filesUnder(place: string): string[] {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isTest(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** One hash over everything that a build reads: another hash, another build. */
export function hashSources(): string {
  const hash = createHash('sha256');
  for (const file of BUILD_INPUTS.flatMap((input) => filesUnder(path.join(root, input)))) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Where our own code lives. */
export const SOURCE_FOLDERS = ['app', 'components', 'lib', 'prisma', 'scripts', 'e2e'];

const isCode = (file: string) => /\.(tsx?|mjs)$/.test(file);
const isGenerated = (file: string) => file.startsWith(path.join('lib', 'db', 'generated'));

/** Every file of our own code, tests too, relative to the root. */
export function sourceFiles(): string[] {
  return SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
  ).filter((file) => isCode(file) && !isGenerated(file));
}
