export function coverageOf(paths: readonly string[]): Uint8Array;
