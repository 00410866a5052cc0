import type { Metadata } from 'next';
import { Results } from '@/components/results/results';
import { loadAssessment } from '@/lib/assessment/loaders';

type ResultsPageProps = { params: Promise<{ assessmentId: string }> };

export async function generateMetadata({ params }: ResultsPageProps): Promise<Metadata> {
  const { scope } = await loadAssessment((await params).assessmentId);
  return { title: `Results of ${scope.teamName}` };
}

export default async function ResultsPage({ params }: ResultsPageProps) {
  return <Results {...await loadAssessment((await params).assessmentId)} />;
}
