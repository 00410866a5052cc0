import { Badge } from '@mantine/core';
import { TextLink } from '@/components/ui/links';
import { PageHeader } from '@/components/ui/page-header';
import { STATE_NAMES } from '@/lib/assessment/constants';
import type { Questionnaire as QuestionnaireModel } from '@/lib/assessment/questionnaire';
import { Questionnaire } from './questionnaire';

type QuestionnairePageProps = {
  questionnaire: QuestionnaireModel;
  groupingId: string | undefined;
  /** Why the reviewer returned it. */
  remark: string | null;
};

export function QuestionnairePage({ questionnaire, groupingId, remark }: QuestionnairePageProps) {
  const { teamName, campaignId, campaignName, state } = questionnaire;
  return (
    <>
      <PageHeader
        title={teamName}
        above={<TextLink href={`/campaigns/${campaignId}`}>{campaignName}</TextLink>}
        actions={<Badge variant="light" size="lg">{STATE_NAMES[state]}</Badge>}
      />
      <Questionnaire
        questionnaire={questionnaire}
        initialGroupingId={groupingId}
        remark={state === 'returned' ? remark : null}
      />
    </>
  );
}
