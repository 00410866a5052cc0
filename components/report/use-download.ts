'use client';

import { useEffect, useRef, useState } from 'react';
import { DownloadError, fetchFile, saveFile } from './fetch-file';

/** What is quicker needs no progress. In milliseconds. */
const SLOW_AFTER = 1_000;

/** What somebody called off. */
export const CANCELLED = 'cancelled';

export type Download = {
  /** What is being made, e.g. "PDF". */
  label: string;
  seconds: number;
  /** In bytes; 0 while the server still makes it. */
  received: number;
};

/** Gives the focus back to a file's download link: whoever cancelled had it on a button that goes away. */
function focusDownload(href: string): void {
  document.querySelector<HTMLElement>(`a[download][href="${CSS.escape(href)}"]`)?.focus();
}

/**
 * Downloads one file at a time. `download` is what is under way, once it takes longer than a second, or that it was
 * cancelled; `failure` what went wrong last, and `retry` tries that again.
 */
export function useDownload() {
  const [running, setRunning] = useState<string | null>(null);
  const [download, setDownload] = useState<Download | typeof CANCELLED | null>(null);
  const [failure, setFailure] = useState<{ message: string; retry: () => void } | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  async function start(href: string, label: string): Promise<void> {
    controller.current?.abort();
    const own = new AbortController();
    controller.current = own;
    const began = Date.now();
    let received = 0;
    setRunning(href);
    setDownload(null);
    setFailure(null);
    const ticking = setInterval(() => {
      const seconds = Math.round((Date.now() - began) / 1_000);
      setDownload({ label, seconds, received });
    }, SLOW_AFTER);
    try {
      saveFile(await fetchFile(href, own.signal, (bytes) => (received = bytes)));
    } catch (error) {
      if (error instanceof DownloadError)
        setFailure({ message: error.message, retry: () => void start(href, label) });
      else if (!own.signal.aborted) throw error;
    } finally {
      clearInterval(ticking);
      if (controller.current === own) {
        setRunning(null);
        setDownload(own.signal.aborted ? CANCELLED : null);
      }
    }
  }

  function cancel(): void {
    controller.current?.abort();
    if (running !== null) focusDownload(running);
  }

  return {
    start: (href: string, label: string) => void start(href, label),
    cancel,
    running,
    download,
    failure,
  };
}
