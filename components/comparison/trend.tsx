import { Stack, Text } from '@mantine/core';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { Trend as TrendModel } from '@/lib/comparison/trend';
import { TrendChange } from './trend-change';
import { TrendOverall } from './trend-overall';
import { TrendPairForm } from './trend-pair-form';

type TrendProps = { teamId: string; teamName: string; trend: TrendModel };

/** One team over its campaigns. */
export function Trend({ teamId, teamName, trend }: TrendProps) {
  const { points, change } = trend;
  return (
    <>
      <PageHeader
        title={`${teamName} over time`}
        above={<TextLink href={`/teams/${teamId}`}>{teamName}</TextLink>}
      />
      {points.length === 0 ? (
        <EmptyState title="No campaign yet">
          Once a campaign in which this team takes part is open, its levels stand here, one point a campaign.
        </EmptyState>
      ) : (
        <Stack gap="md">
          <TrendOverall trend={trend} />
          {change ? (
            <>
              <TrendPairForm teamId={teamId} points={points} change={change} />
              <TrendChange change={change} />
            </>
          ) : (
            <Text c="dimmed">A change shows from the second campaign on.</Text>
          )}
        </Stack>
      )}
    </>
  );
}
