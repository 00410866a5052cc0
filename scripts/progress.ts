/** Runs a step and prints how it ended and how long it took. */
export async function step<T>(label: string, work: () => T | Promise<T>): Promise<T> {
  const started = Date.now();
  console.log(`▸ ${label} …`);
  try {
    const result = await work();
    console.log(`✓ ${label} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    return result;
  } catch (error) {
    console.error(`✗ ${label}`);
    throw error;
  }
}
