import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work that can pause after each step. */
export type Steps<T> = Generator<void, T>;

/** So long at a stretch, and whoever else waits for this process hardly notices. In milliseconds. */
const LONGEST_STRETCH = 2;

/** Does all of it without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does it in short stretches, and lets other work of this process go in between. */
export async function gently<T>(steps: Steps<T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < LONGEST_STRETCH) continue;
    await nextTurn();
    began = performance.now();
  }
}
