'use client';

import { useEffect, useState } from 'react';
import { sendJson } from './send-json';

export type Loaded<T> = {
  /** The latest that is known; null until the first answer. */
  value: T | null;
  /** Why it could not be loaded, or not anew. */
  failure: string | null;
  retry: () => void;
  /** An answer to a write is as good as loading. */
  set: (value: T) => void;
};

const UNREACHABLE = 'The server could not be reached.';

/** Loads from an address, and anew whenever `tick` changes; what is there stays on the screen meanwhile. */
export function useLoaded<T>(address: string, tick: number | string): Loaded<T> {
  const [value, set] = useState<T | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    sendJson<T>('GET', address, undefined, controller.signal)
      .then((result) => {
        if (controller.signal.aborted) return;
        if (result.ok) set(result.value);
        setFailure(result.ok ? null : result.error.message);
      })
      .catch(() => {
        if (!controller.signal.aborted) setFailure(UNREACHABLE);
      });
    return () => controller.abort();
  }, [address, tick, attempt]);

  return { value, failure, retry: () => setAttempt((times) => times + 1), set };
}
