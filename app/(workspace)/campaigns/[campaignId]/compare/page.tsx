import type { Metadata } from 'next';
import { Comparison } from '@/components/comparison/comparison';
import { loadComparison } from '@/lib/comparison/loaders';

export const metadata: Metadata = { title: 'Compare teams' };

type ComparePageProps = {
  params: Promise<{ campaignId: string }>;
  searchParams: Promise<{ teams?: string | string[] }>;
};

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const { campaignId } = await params;
  return <Comparison {...await loadComparison(campaignId, (await searchParams).teams)} />;
}
