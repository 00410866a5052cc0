import { Alert, Stack } from '@mantine/core';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/links';
import { PageHeader } from '@/components/ui/page-header';
import { FEWEST_COMPARED, MOST_COMPARED } from '@/lib/campaign/constants';
import type { ComparisonPage } from '@/lib/comparison/types';
import { ComparisonResult } from './comparison-result';
import { TeamPicker } from './team-picker';

function ChooseTeams({ choiceCount }: { choiceCount: number }) {
  if (choiceCount < FEWEST_COMPARED) {
    return (
      <EmptyState title="There is nothing to compare with">
        A comparison takes two teams, and you see {choiceCount === 0 ? 'none' : 'one'} in this campaign. An
        administrator can add teams to it, or you to a team.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Choose the teams to compare">
      Pick {FEWEST_COMPARED} to {MOST_COMPARED} teams above. They are compared over the process areas that all
      of them have rated. The address keeps the choice, so you can pass it on.
    </EmptyState>
  );
}

/** Teams of one campaign side by side: the choice of teams and what it gives. */
export function Comparison({
  campaignId,
  campaignName,
  choices,
  chosen,
  comparison,
  problem,
}: ComparisonPage) {
  return (
    <>
      <PageHeader
        title="Compare teams"
        above={<TextLink href={`/campaigns/${campaignId}`}>{campaignName}</TextLink>}
      />
      <Stack gap="md">
        <TeamPicker campaignId={campaignId} choices={choices} chosen={chosen} />
        {problem !== null && (
          <Alert color="red" title="These teams can not be compared">
            The teams in the address {problem}.
          </Alert>
        )}
        {comparison ? (
          <ComparisonResult comparison={comparison} />
        ) : (
          <ChooseTeams choiceCount={choices.length} />
        )}
      </Stack>
    </>
  );
}
