import { AssessmentStateBadge } from '@/components/campaign/state-badges';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { Questionnaire as QuestionnaireModel } from '@/lib/assessment/questionnaire';
import { isDevelopment } from '@/lib/env';
import { Questionnaire } from './questionnaire';

type QuestionnairePageProps = {
  questionnaire: QuestionnaireModel;
  /** Why the reviewer returned it. */
  remark: string | null;
  /** Of the page's address. */
  query: string;
};

export function QuestionnairePage({ questionnaire, remark, query }: QuestionnairePageProps) {
  const { assessmentId, teamName, campaignId, campaignName, state, canEdit } = questionnaire;
  return (
    <>
      <PageHeader
        title={teamName}
        above={<TextLink href={`/campaigns/${campaignId}`}>{campaignName}</TextLink>}
        actions={
          <>
            {canEdit && (
              <TextLink href={`/assessments/${assessmentId}/import`} size="sm">
                Fill in with Excel
              </TextLink>
            )}
            <AssessmentStateBadge state={state} />
          </>
        }
      />
      <Questionnaire
        questionnaire={questionnaire}
        remark={state === 'returned' ? remark : null}
        query={query}
        // Who cannot answer has nothing to do offline; and a development server's scripts change under one name.
        isKept={canEdit && !isDevelopment}
      />
    </>
  );
}
