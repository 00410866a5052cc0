import type { Metadata } from 'next';
import { QuestionnairePage } from '@/components/assessment/questionnaire-page';
import { loadAssessment, loadQuestionnaire } from '@/lib/assessment/loaders';

type AssessmentProps = {
  params: Promise<{ assessmentId: string }>;
  searchParams: Promise<{ grouping?: string | string[] }>;
};

export async function generateMetadata({ params }: AssessmentProps): Promise<Metadata> {
  const { scope } = await loadAssessment((await params).assessmentId);
  return { title: `${scope.teamName}, ${scope.campaignName}` };
}

export default async function AssessmentPage({ params, searchParams }: AssessmentProps) {
  const { scope, questionnaire } = await loadQuestionnaire((await params).assessmentId);
  const { grouping } = await searchParams;
  return (
    <QuestionnairePage
      questionnaire={questionnaire}
      groupingId={typeof grouping === 'string' ? grouping : undefined}
      remark={scope.remark}
    />
  );
}
