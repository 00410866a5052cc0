import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second, whatever its own clock does. */
const MS_PER_TICK = 10;

type Process = { pid: number; parent: number; ms: number };

/** Own and finished children's time in user and kernel mode: fields 14 to 17 of stat. */
function readProcess(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold anything; the third follows the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { pid, parent: Number(fields[1]), ms: ticks * MS_PER_TICK };
  } catch {
    // It has ended meanwhile; its time is in its parent's.
    return undefined;
  }
}

/** Milliseconds of CPU that a process and everything it started have used; undefined where there is no /proc. */
export function cpuTimeOf(root: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? []);
  const family = new Set([root]);
  let known = 0;
  while (known < family.size) {
    known = family.size;
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  }
  return processes.filter(({ pid }) => family.has(pid)).reduce((sum, { ms }) => sum + ms, 0);
}
