import { AssessmentStateBadge } from '@/components/campaign/state-badges';
import { LinkButton, TextLink } from '@/components/ui/links';
import { PageHeader } from '@/components/ui/page-header';
import type { AssessmentScope } from '@/lib/assessment/types';
import { ReportDownloads } from './report-downloads';
import classes from './results.module.css';

type ResultsHeaderProps = { scope: AssessmentScope; groupings: readonly { id: string; name: string }[] };

export function ResultsHeader({ scope, groupings }: ResultsHeaderProps) {
  const { assessmentId, campaignId, campaignName, teamId, teamName, organisationName, state } = scope;
  return (
    <>
      <PageHeader
        title={`Results of ${teamName}`}
        above={<TextLink href={`/campaigns/${campaignId}`}>{campaignName}</TextLink>}
        below={
          <span className={classes.facts}>
            {organisationName} <AssessmentStateBadge state={state} />
          </span>
        }
        actions={
          <>
            <LinkButton href={`/assessments/${assessmentId}`} variant="default">
              Questionnaire
            </LinkButton>
            <LinkButton href={`/campaigns/${campaignId}/compare?teams=${teamId}`} variant="default">
              Compare
            </LinkButton>
          </>
        }
      />
      <ReportDownloads
        assessmentId={assessmentId}
        groupings={groupings.map(({ id, name }) => ({ id, name }))}
      />
    </>
  );
}
