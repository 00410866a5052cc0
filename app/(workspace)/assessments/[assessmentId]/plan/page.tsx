import type { Metadata } from 'next';
import { Plan } from '@/components/improvement/plan';
import { readGapRanking } from '@/lib/comparison/gap-ranking';
import { loadPlan } from '@/lib/improvement/loaders';

type PlanPageProps = {
  params: Promise<{ assessmentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PlanPageProps): Promise<Metadata> {
  const { scope } = await loadPlan((await params).assessmentId);
  return { title: `Plan of ${scope.teamName}` };
}

export default async function PlanPage({ params, searchParams }: PlanPageProps) {
  const { area, rank } = await searchParams;
  const plan = await loadPlan((await params).assessmentId);
  const openAreaId = typeof area === 'string' ? area : null;
  return <Plan {...plan} openAreaId={openAreaId} ranking={readGapRanking(rank)} />;
}
