import { readLimited } from '@/lib/action/limited-body';
import { AppError } from '@/lib/errors';
import { LARGEST_FILE, MOST_UPLOADS } from './discussion-limits';

const MIB = 1024 * 1024;

let coming = 0;

/** Tells a file's limit where a request was too large. */
function ofFile(thrown: unknown, largest: number): never {
  const isTooLarge = thrown instanceof AppError && thrown.code === 'too_large';
  throw isTooLarge ? new AppError('too_large', `A file may have at most ${largest / MIB} MiB.`) : thrown;
}

/**
 * The bytes of a request's body, at most so many, handed to `work`; so many at once as memory allows.
 * @throws AppError too_large, busy, unreadable (it broke off)
 */
export async function withUpload<T>(
  request: Pick<Request, 'body' | 'headers'>,
  work: (content: Uint8Array<ArrayBuffer>) => Promise<T>,
  largest = LARGEST_FILE,
): Promise<T> {
  if (coming >= MOST_UPLOADS)
    throw new AppError('busy', 'Many files are coming in at once. Try again in a moment.');
  coming += 1;
  try {
    const content = await readLimited(request, largest).catch((thrown: unknown) => ofFile(thrown, largest));
    return await work(content);
  } finally {
    coming -= 1;
  }
}
