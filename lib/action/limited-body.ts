import { AppError } from '@/lib/errors';

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(size);
  let place = 0;
  for (const chunk of chunks) {
    content.set(chunk, place);
    place += chunk.length;
  }
  return content;
}

/**
 * The bytes of a request's body, at most `largest`: beyond that nothing is read or kept, whatever length it declared.
 * @throws AppError too_large, unreadable (it broke off)
 */
export async function readLimited(
  { body, headers }: Pick<Request, 'body' | 'headers'>,
  largest: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(headers.get('content-length') ?? 0) > largest) throw new AppError('too_large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // Leaving the loop cancels the stream: the rest is not read.
    for await (const chunk of body ?? []) {
      size += chunk.length;
      if (size > largest) throw new AppError('too_large');
      chunks.push(chunk);
    }
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('unreadable', 'The request broke off on its way. Try again.');
  }
  return joined(chunks, size);
}
