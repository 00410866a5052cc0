import type { ActionResult } from '@/lib/action/types';
import { toResult } from './send-json';

type Upload = {
  address: string;
  file: File;
  /** From 0 to 1, of what has left. */
  onProgress: (fraction: number) => void;
  signal: AbortSignal;
};

/** Sends a file's bytes. By XMLHttpRequest, for `fetch` does not tell how far it is. @throws when the server cannot be reached, or when it is aborted */
export function uploadFile<T>({ address, file, onProgress, signal }: Upload): Promise<ActionResult<T>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new Error('The file did not arrive.'));
    request.open('POST', address);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onload = () => resolve(toResult<T>(request.status, request.responseText));
    request.onerror = fail;
    request.onabort = fail;
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
