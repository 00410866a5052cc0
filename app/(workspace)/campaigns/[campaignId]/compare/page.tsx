import type { Metadata } from 'next';
import { Comparison } from '@/components/comparison/comparison';
import { loadComparison } from '@/lib/comparison/loaders';

export const metadata: Metadata = { title: 'Compare teams' };

type ComparePageProps = {
  params: Promise<{ campaignId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const { campaignId } = await params;
  const values = await searchParams;
  return <Comparison page={await loadComparison(campaignId, values)} values={values} />;
}
