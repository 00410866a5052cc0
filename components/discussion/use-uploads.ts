'use client';

import { useEffect, useRef, useState } from 'react';
import { notify } from '@/components/ui/notifications';
import { LARGEST_FILE } from '@/lib/assessment/discussion-limits';
import type { EvidenceList } from '@/lib/assessment/discussion-types';
import { FORMAT_NAMES, formatOf } from '@/lib/assessment/evidence-formats';
import { addressOf, type AreaPlace } from './area-place';
import { newId } from './new-id';
import { uploadFile } from './upload-file';

/** A file on its way, or one that could not go. */
export type Upload = {
  /** The evidence's id, so that a file sent again is not there twice. */
  id: string;
  file: File;
  datedOn: string;
  /** From 0 to 1. */
  progress: number;
  failure: string | null;
  /** Can the same file fare better another time? */
  mayRetry: boolean;
};

const MIB = 1024 * 1024;
const UNREACHABLE = 'The server could not be reached.';

/** What the server would say too, said before the bytes travel. */
function obstacle({ name, size }: File): string | null {
  if (!formatOf(name)) return `Evidence is taken as ${FORMAT_NAMES}.`;
  if (size === 0) return 'The file is empty.';
  return size > LARGEST_FILE ? `A file may have at most ${LARGEST_FILE / MIB} MiB.` : null;
}

function addressOfUpload(place: AreaPlace, { id, file, datedOn }: Upload): string {
  return `${addressOf(place, 'evidence/files')}?${new URLSearchParams({ id, name: file.name, datedOn })}`;
}

/** Sends files one after the other; those that failed stay, to be tried again or dismissed. */
export function useUploads(place: AreaPlace, onSent: (evidence: EvidenceList) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const turn = useRef<Promise<void>>(Promise.resolve());
  const controllers = useRef(new Map<string, AbortController>());

  const change = (id: string, changes: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, ...changes } : upload)));
  const dismiss = (id: string) => {
    controllers.current.get(id)?.abort();
    setUploads((all) => all.filter((upload) => upload.id !== id));
  };

  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  /** A file that goes on while its area is no longer on the screen fails where it is seen. */
  function fail({ id, file }: Upload, failure: string, mayRetry: boolean): void {
    change(id, { failure, mayRetry });
    const wasCancelled = controllers.current.get(id)?.signal.aborted;
    if (isShown.current || wasCancelled) return;
    notify({
      color: 'red',
      autoClose: false,
      title: `${file.name} was not sent`,
      message: failure,
    });
  }

  async function send(upload: Upload): Promise<void> {
    const controller = controllers.current.get(upload.id);
    if (!controller || controller.signal.aborted) return;
    const result = await uploadFile<EvidenceList>({
      address: addressOfUpload(place, upload),
      file: upload.file,
      onProgress: (progress) => change(upload.id, { progress }),
      signal: controller.signal,
    }).catch(() => null);
    if (result?.ok) {
      dismiss(upload.id);
      onSent(result.value);
    } else fail(upload, result?.error.message ?? UNREACHABLE, result?.error.code !== 'invalid');
  }

  function queue(upload: Upload): void {
    controllers.current.set(upload.id, new AbortController());
    turn.current = turn.current.then(() => send(upload));
  }

  // Leaving the page asks first: a file that is on its way is nowhere else to be sent from.
  const isBusy = uploads.some(({ failure }) => failure === null);
  useEffect(() => {
    if (!isBusy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isBusy]);

  return {
    uploads,
    dismiss,
    retry: (upload: Upload) => {
      change(upload.id, { failure: null, progress: 0 });
      queue(upload);
    },
    add: (files: readonly File[], datedOn: string) => {
      const added = files.map((file): Upload => ({
        id: newId(),
        file,
        datedOn,
        progress: 0,
        failure: obstacle(file),
        mayRetry: false,
      }));
      setUploads((all) => [...all, ...added]);
      for (const upload of added) if (upload.failure === null) queue(upload);
    },
  };
}
