import { Alert, Stack } from '@mantine/core';
import { TeamsReportButton } from '@/components/report/teams-report-button';
import { EmptyState } from '@/components/ui/empty-state';
import { DownloadButton } from '@/components/ui/links';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { FEWEST_COMPARED } from '@/lib/campaign/constants';
import { readComparisonQuery, type QueryValues } from '@/lib/comparison/comparison-query';
import type { ComparisonPage } from '@/lib/comparison/comparison-page';
import { reportedTeams } from '@/lib/report/reported-teams';
import { AgainstRest } from './against-rest';
import { comparisonFileAddress } from './comparison-address';
import { ComparedView } from './compared-view';
import classes from './comparison.module.css';
import { RestChoice } from './rest-choice';
import { TeamPicker } from './team-picker';
import { ViewChoices } from './view-choices';

function ChooseTeams({ choiceCount }: { choiceCount: number }) {
  if (choiceCount === 0) {
    return (
      <EmptyState title="There is nothing to compare with">
        A comparison takes two teams, and you see none in this campaign. An administrator can add teams to it,
        or you to a team.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Choose the teams to compare">
      Pick at least {FEWEST_COMPARED} teams above, or none for all of them. The address keeps the choice, so
      you can pass it on.
    </EmptyState>
  );
}

/** Teams of one campaign side by side: the choice of teams and view, and what it gives. */
export function Comparison({ page, values }: { page: ComparisonPage; values: QueryValues }) {
  const { campaignId, campaignName, choices, query, compared, against, problem } = page;
  const { basis } = readComparisonQuery(values);
  const colour = [values.colour].flat()[0];
  const reported = reportedTeams(page);
  const [alone] = compared?.comparison.teams.length === 1 ? compared.comparison.teams : [];
  return (
    <>
      <PageHeader
        title={alone ? alone.teamName : 'Compare teams'}
        above={<TextLink href={`/campaigns/${campaignId}`}>{campaignName}</TextLink>}
        actions={
          (compared || against) && (
            <>
              <DownloadButton
                variant="default"
                href={comparisonFileAddress(campaignId, { ...query, basis }, 'csv')}
              >
                Download as CSV
              </DownloadButton>
              {reported && (
                <TeamsReportButton
                  place={{ campaignId, ...(reported.teamIds && { teamIds: reported.teamIds }) }}
                  teamCount={reported.teamCount}
                />
              )}
            </>
          )
        }
      />
      <Stack gap="md">
        {choices.length >= FEWEST_COMPARED && query.view !== 'rest' && (
          <TeamPicker campaignId={campaignId} choices={choices} query={query} basis={basis} />
        )}
        {compared && (
          <p className={classes.printed} data-print-only>
            Teams: {compared.comparison.teams.map(({ teamName }) => teamName).join(', ')}
          </p>
        )}
        {choices.length > 0 && <ViewChoices page={page} basis={basis} />}
        {problem !== null && (
          <Alert color="red" title="These teams can not be compared">
            The teams in the address {problem}.
          </Alert>
        )}
        {against && <RestChoice page={page} against={against} />}
        {against && <AgainstRest against={against} />}
        {compared && <ComparedView page={page} compared={compared} colour={colour} basis={basis} />}
        {!compared && !against && <ChooseTeams choiceCount={choices.length} />}
      </Stack>
    </>
  );
}
