import 'server-only';

/** On globalThis, because a development server loads this module anew at each change. */
const holder = globalThis as typeof globalThis & { tomographStreams?: Set<() => void> };

function openStreams(): Set<() => void> {
  if (holder.tomographStreams) return holder.tomographStreams;
  const streams = new Set<() => void>();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      for (const end of streams) end();
    });
  }
  return (holder.tomographStreams = streams);
}

/**
 * A stream that stays open would hold a process that was told to stop: `end` is called then. Returns what forgets it.
 */
export function endWithProcess(end: () => void): () => void {
  openStreams().add(end);
  return () => openStreams().delete(end);
}
