import type { Metadata } from 'next';
import { Results } from '@/components/results/results';
import { loadAssessment, loadResults } from '@/lib/assessment/loaders';

type ResultsPageProps = {
  params: Promise<{ assessmentId: string }>;
  searchParams: Promise<{ colour?: string | string[] }>;
};

export async function generateMetadata({ params }: ResultsPageProps): Promise<Metadata> {
  const { scope } = await loadAssessment((await params).assessmentId);
  return { title: `Results of ${scope.teamName}` };
}

export default async function ResultsPage({ params, searchParams }: ResultsPageProps) {
  const { colour } = await searchParams;
  return <Results {...await loadResults((await params).assessmentId)} colour={colour} />;
}
