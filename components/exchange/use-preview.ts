'use client';

import { useRef, useState } from 'react';
import { uploadFile } from '@/components/discussion/upload-file';
import { LARGEST_IMPORT } from '@/lib/exchange/constants';

const MIB = 1024 * 1024;
export const UNREACHABLE =
  'The server could not be reached. Nothing was written, and your file is as it was; try again.';

/** Names the fields that a message is about. */
export function messageOf({ message, fields }: { message: string; fields?: Record<string, string> }): string {
  const details = Object.entries(fields ?? {}).map(([field, rule]) => `${field} ${rule}`);
  return [message, ...details].join(' ');
}

function obstacle({ size }: File): string | null {
  if (size === 0) return 'The file is empty.';
  return size > LARGEST_IMPORT ? `A file may have at most ${LARGEST_IMPORT / MIB} MiB.` : null;
}

/** Sends a file to be looked at, and keeps what the server says of it. */
export function usePreview<Preview>(address: string) {
  const [file, setFile] = useState<File | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const latest = useRef<AbortController | null>(null);

  async function look(chosen: File): Promise<void> {
    latest.current?.abort();
    const controller = new AbortController();
    latest.current = controller;
    setFile(chosen);
    setPreview(null);
    setFailure(obstacle(chosen));
    setProgress(null);
    if (obstacle(chosen) !== null) return;
    setProgress(0);
    const result = await uploadFile<Preview>({
      address: `${address}?${new URLSearchParams({ name: chosen.name })}`,
      file: chosen,
      onProgress: setProgress,
      signal: controller.signal,
    }).catch(() => null);
    if (latest.current !== controller) return;
    setProgress(null);
    if (result?.ok) setPreview(result.value);
    else setFailure(result ? messageOf(result.error) : UNREACHABLE);
  }

  return {
    file,
    progress,
    preview,
    failure,
    setFailure,
    look: (chosen: File) => void look(chosen),
    /** The same file against what is there now. */
    again: () => void (file && look(file)),
    close: () => {
      setFile(null);
      setPreview(null);
      setFailure(null);
    },
  };
}
