export type FetchedFile = { blob: Blob; name: string };

/** What went wrong, in words for the person. */
export class DownloadError extends Error {
  override name = 'DownloadError';
}

const UNREACHABLE =
  'The server could not be reached. Check your connection, then try again: nothing is lost.';

/** The name that the server gives the file: its true one, or the plain one. */
export function fileNameOf(disposition: string | null): string {
  const extended = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  if (extended !== undefined) return decodeURIComponent(extended);
  return /filename="([^"]*)"/.exec(disposition ?? '')?.[1] ?? 'report';
}

/** The sentence of a refused request; a failure without one gets ours. */
async function problemOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const said = typeof body === 'object' && body !== null ? body : {};
  const message = 'message' in said && typeof said.message === 'string' ? said.message : null;
  const reference =
    'requestId' in said && typeof said.requestId === 'string' ? ` (Reference: ${said.requestId})` : '';
  return `${message ?? `The server answered ${response.status}. Try again in a moment.`}${reference}`;
}

/**
 * Fetches a file, telling how many bytes have come. @throws DownloadError with what to tell the person; AbortError when it
 * was cancelled.
 */
export async function fetchFile(
  href: string,
  signal: AbortSignal,
  onBytes: (received: number) => void,
): Promise<FetchedFile> {
  const response = await fetch(href, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new DownloadError(UNREACHABLE);
  });
  if (!response.ok || !response.body) throw new DownloadError(await problemOf(response));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      if (signal.aborted) throw error;
      throw new DownloadError(UNREACHABLE);
    });
    if (done) break;
    chunks.push(value);
    received += value.length;
    onBytes(received);
  }
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  return {
    blob: new Blob(chunks, { type }),
    name: fileNameOf(response.headers.get('content-disposition')),
  };
}

/** A browser may still read the file a moment after the click. In milliseconds. */
const FORGET_AFTER = 60_000;

/** Hands a fetched file over as the browser's own download. */
export function saveFile({ blob, name }: FetchedFile): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), FORGET_AFTER);
}
