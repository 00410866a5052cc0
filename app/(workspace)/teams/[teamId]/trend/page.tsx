import type { Metadata } from 'next';
import { Trend } from '@/components/comparison/trend';
import { loadTrend } from '@/lib/comparison/loaders';

export const metadata: Metadata = { title: 'Over time' };

type TrendPageProps = {
  params: Promise<{ teamId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function TrendPage({ params, searchParams }: TrendPageProps) {
  const { teamId } = await params;
  return <Trend {...await loadTrend(teamId, await searchParams)} />;
}
