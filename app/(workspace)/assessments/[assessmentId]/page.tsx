import type { Metadata } from 'next';
import { QuestionnairePage } from '@/components/assessment/questionnaire-page';
import { loadAssessment, loadQuestionnaire } from '@/lib/assessment/loaders';

type AssessmentProps = { params: Promise<{ assessmentId: string }> };

export async function generateMetadata({ params }: AssessmentProps): Promise<Metadata> {
  const { scope } = await loadAssessment((await params).assessmentId);
  return { title: `${scope.teamName}, ${scope.campaignName}` };
}

export default async function AssessmentPage({ params }: AssessmentProps) {
  const { scope, questionnaire } = await loadQuestionnaire((await params).assessmentId);
  return <QuestionnairePage questionnaire={questionnaire} remark={scope.remark} />;
}
