import type { Metadata } from 'next';
import { Actions } from '@/components/improvement/actions';
import { loadActions } from '@/lib/improvement/loaders';

export const metadata: Metadata = { title: 'Actions' };

type ActionsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ActionsPage({ searchParams }: ActionsPageProps) {
  return <Actions {...await loadActions(await searchParams)} />;
}
