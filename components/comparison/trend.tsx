import { Stack, Text } from '@mantine/core';
import { EmptyState } from '@/components/ui/empty-state';
import { DownloadButton } from '@/components/ui/links';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { Trend as TrendModel } from '@/lib/comparison/trend';
import { NotConfirmedTeams } from './not-confirmed-teams';
import { TrendChange } from './trend-change';
import { TrendOverall } from './trend-overall';
import { TrendPairForm } from './trend-pair-form';

type TrendProps = { teamId: string; teamName: string; trend: TrendModel };

/** The same campaigns as the page shows, as a file. */
function fileAddress(teamId: string, { change }: TrendModel): string {
  const pair = change ? `?from=${change.from.campaignId}&to=${change.to.campaignId}` : '';
  return `/api/teams/${teamId}/trend.csv${pair}`;
}

/** One team over its campaigns. */
export function Trend({ teamId, teamName, trend }: TrendProps) {
  const { points, change } = trend;
  return (
    <>
      <PageHeader
        title={`${teamName} over time`}
        above={<TextLink href={`/teams/${teamId}`}>{teamName}</TextLink>}
        actions={
          points.length > 0 && (
            <DownloadButton variant="default" href={fileAddress(teamId, trend)}>
              Download as CSV
            </DownloadButton>
          )
        }
      />
      {points.length === 0 ? (
        <EmptyState title="No campaign yet">
          Once a campaign in which this team takes part is open, its levels stand here, one point a campaign.
        </EmptyState>
      ) : (
        <Stack gap="md">
          <NotConfirmedTeams
            teams={points.map(({ campaignName, standing }) => ({ teamName: campaignName, standing }))}
          />
          <TrendOverall trend={trend} />
          {points.length > 1 && <TrendPairForm teamId={teamId} points={points} change={change} />}
          {change ? (
            <TrendChange change={change} />
          ) : (
            <Text role="status" c="dimmed">
              {points.length > 1
                ? 'Choose two different campaigns to see what changed between them.'
                : 'A change shows from the second campaign on.'}
            </Text>
          )}
        </Stack>
      )}
    </>
  );
}
