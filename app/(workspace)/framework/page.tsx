import type { Metadata } from 'next';
import { Framework } from '@/components/framework/framework';
import { gate } from '@/lib/action/gate';
import { LONGEST_QUERY } from '@/lib/framework/constants';
import { loadEdition } from '@/lib/framework/loaders';
import { requireMember } from '@/lib/team/access';

export const metadata: Metadata = { title: 'Framework' };

type FrameworkPageProps = { searchParams: Promise<{ q?: string | string[] }> };

export default async function FrameworkPage({ searchParams }: FrameworkPageProps) {
  await gate(requireMember);
  const { q } = await searchParams;
  const query = typeof q === 'string' ? q.trim().slice(0, LONGEST_QUERY) : '';
  return <Framework edition={await loadEdition()} query={query} />;
}
