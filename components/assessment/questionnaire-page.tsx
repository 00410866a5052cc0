import { AssessmentStateBadge } from '@/components/campaign/state-badges';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { Questionnaire as QuestionnaireModel } from '@/lib/assessment/questionnaire';
import { Questionnaire } from './questionnaire';

type QuestionnairePageProps = {
  questionnaire: QuestionnaireModel;
  /** Why the reviewer returned it. */
  remark: string | null;
};

export function QuestionnairePage({ questionnaire, remark }: QuestionnairePageProps) {
  const { teamName, campaignId, campaignName, state } = questionnaire;
  return (
    <>
      <PageHeader
        title={teamName}
        above={<TextLink href={`/campaigns/${campaignId}`}>{campaignName}</TextLink>}
        actions={<AssessmentStateBadge state={state} />}
      />
      <Questionnaire questionnaire={questionnaire} remark={state === 'returned' ? remark : null} />
    </>
  );
}
