import type { Metadata } from 'next';
import { Results } from '@/components/results/results';
import { loadAssessment, loadResults } from '@/lib/assessment/loaders';
import { readGapRanking } from '@/lib/comparison/gap-ranking';

type ResultsPageProps = {
  params: Promise<{ assessmentId: string }>;
  searchParams: Promise<{ colour?: string | string[]; rank?: string | string[] }>;
};

export async function generateMetadata({ params }: ResultsPageProps): Promise<Metadata> {
  const { scope } = await loadAssessment((await params).assessmentId);
  return { title: `Results of ${scope.teamName}` };
}

export default async function ResultsPage({ params, searchParams }: ResultsPageProps) {
  const { colour, rank } = await searchParams;
  const results = await loadResults((await params).assessmentId);
  return <Results {...results} colour={colour} ranking={readGapRanking(rank)} />;
}
