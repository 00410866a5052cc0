import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { cpuTimeOf } from './cpu-time';

/** More than the start of three processes takes. */
const BUSY_MS = 1000;
/** Works, says so, and lives on until its input ends. */
const work = `
  const used = () => process.cpuUsage().user + process.cpuUsage().system;
  while (used() < ${BUSY_MS * 1000}) Math.random();
  console.log('done');
  process.stdin.resume();`;
const parentOf = (script: string) => `
  const { spawn } = require('node:child_process');
  spawn(process.execPath, ['-e', ${JSON.stringify(script)}], { stdio: 'inherit' });`;

describe.runIf(process.platform === 'linux')('cpuTimeOf', () => {
  it('counts what a process made others do', async () => {
    const child = spawn(process.execPath, ['-e', parentOf(parentOf(work))], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(cpuTimeOf(child.pid ?? 0)).toBeGreaterThanOrEqual(BUSY_MS * 0.9);
    child.stdin.end();
    await once(child, 'exit');
    expect(cpuTimeOf(child.pid ?? 0)).toBe(0);
  });
});
