import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = path.resolve(import.meta.dirname, '..');

type RunOptions = { env?: Record<string, string>; quiet?: boolean };

const TYPESCRIPT = ['--conditions=react-server', '--import', 'tsx'];

const binary = (name: string) =>
  path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

function launch(command: string, args: string[], { env = {}, quiet = false }: RunOptions): ChildProcess {
  return spawn(command, args, {
    cwd: root,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && command.endsWith('.cmd'),
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
}

/** Waits for a process to end; with `quiet`, its output is shown only when it fails. */
async function finish(name: string, child: ChildProcess): Promise<void> {
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code, signal] = await exited(child);
  if (code === 0) return;
  if (chunks.length > 0) process.stderr.write(Buffer.concat(chunks));
  throw new Error(`${name} failed (${code ?? signal})`);
}

/** Runs one of the packages' commands to its end. */
export function runBinary(name: string, args: string[], options: RunOptions = {}): Promise<void> {
  return finish(name, launch(binary(name), args, options));
}

/** Runs a TypeScript file of the project to its end, with server-only modules allowed. */
export function runScript(file: string, args: string[] = [], options: RunOptions = {}): Promise<void> {
  return finish(file, launch(process.execPath, [...TYPESCRIPT, path.join(root, file), ...args], options));
}

/** The exit code and signal of a process, at once if it has already ended. */
export function exited(child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve([child.exitCode, child.signalCode]);
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve([code, signal]));
  });
}

/** Waits until an address answers 2xx. @throws when the process ends first or a minute passes. */
export async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`The server ended with exit code ${child.exitCode} before it was ready.`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} did not answer within a minute.`);
}
