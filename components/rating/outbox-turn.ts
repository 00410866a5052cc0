/** A tab that the browser froze in the middle of its turn must not stop the others. In milliseconds. */
const LONGEST_TURN = 45_000;

/**
 * Runs one task at a time over all tabs of this browser that use the same name. Where the browser cannot arrange turns,
 * or one takes too long, the task runs anyway: the same change sent twice does no harm.
 */
export function takeTurns(name: string): <T>(task: () => Promise<T>) => Promise<T> {
  return async (task) => {
    // Only secure origins have it, in spite of its type.
    const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined);
    if (!locks) return task();
    let hasBegun = false;
    const begin = () => {
      hasBegun = true;
      return task();
    };
    try {
      return await locks.request(name, { signal: AbortSignal.timeout(LONGEST_TURN) }, begin);
    } catch (thrown) {
      if (hasBegun) throw thrown;
      return task();
    }
  };
}
