import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { cpuTimeOf } from './cpu-time';

const BUSY_MS = 300;
const work = `const { cpuUsage } = process; while (cpuUsage().user + cpuUsage().system < ${BUSY_MS * 1000}) Math.random();`;
/** A process that starts another, which works; then it waits to be told to end. */
const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(work)}]);
  console.log('done'); process.stdin.resume().on('end', () => process.exit());`;

describe.runIf(process.platform === 'linux')('cpuTimeOf', () => {
  it('counts what a process made others do', async () => {
    const child = spawn(process.execPath, ['-e', parent], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(cpuTimeOf(child.pid ?? 0)).toBeGreaterThanOrEqual(BUSY_MS * 0.9);
    child.stdin.end();
    await once(child, 'exit');
    expect(cpuTimeOf(child.pid ?? 0)).toBe(0);
  });
});
