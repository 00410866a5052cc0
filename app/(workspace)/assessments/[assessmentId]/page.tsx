import type { Metadata } from 'next';
import { QuestionnairePage } from '@/components/assessment/questionnaire-page';
import { readerMark } from '@/lib/assessment/reader-mark';
import { loadAssessment, loadQuestionnaire } from '@/lib/assessment/loaders';

type AssessmentProps = {
  params: Promise<{ assessmentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: AssessmentProps): Promise<Metadata> {
  const { scope } = await loadAssessment((await params).assessmentId);
  return { title: `${scope.teamName}, ${scope.campaignName}`, other: readerMark(scope.memberId) };
}

export default async function AssessmentPage({ params, searchParams }: AssessmentProps) {
  const { scope, questionnaire } = await loadQuestionnaire((await params).assessmentId);
  const given = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const query = new URLSearchParams(given).toString();
  return <QuestionnairePage questionnaire={questionnaire} remark={scope.remark} query={query} />;
}
