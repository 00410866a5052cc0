import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { AppError } from '@/lib/errors';
import { PAGE_ADDRESS_HEADER } from './page-address';

/**
 * Runs what a page needs access for. Without a session the visitor is sent to the sign-in and back afterwards; what
 * is not theirs to see is "not found".
 */
export async function gate<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    if (thrown.code === 'not_found') notFound();
    if (thrown.code !== 'unauthenticated') throw thrown;
    const address = (await headers()).get(PAGE_ADDRESS_HEADER) ?? '/home';
    redirect(`/sign-in?next=${encodeURIComponent(address)}`);
  }
}
