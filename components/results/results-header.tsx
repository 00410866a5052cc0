import { AssessmentStateBadge } from '@/components/campaign/state-badges';
import { ReportDownloads } from '@/components/report/report-downloads';
import { LinkButton } from '@/components/ui/links';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { canRate } from '@/lib/assessment/policy';
import type { AssessmentScope } from '@/lib/assessment/types';
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
            <LinkButton href={`/assessments/${assessmentId}/plan`} variant="default">
              Plan
            </LinkButton>
            <LinkButton href={`/campaigns/${campaignId}/compare?teams=${teamId}`} variant="default">
              Compare
            </LinkButton>
            <LinkButton href={`/campaigns/${campaignId}/compare?view=lens&teams=${teamId}`} variant="default">
              Lenses
            </LinkButton>
            {canRate(scope) && (
              <LinkButton href={`/assessments/${assessmentId}/import`} variant="default">
                Import
              </LinkButton>
            )}
          </>
        }
      />
      <ReportDownloads
        place={{ kind: 'assessment', assessmentId }}
        groupings={groupings.map(({ id, name }) => ({ id, name }))}
      />
    </>
  );
}
