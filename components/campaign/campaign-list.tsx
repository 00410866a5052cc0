import { Paper } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/links';
import { PageHeader } from '@/components/ui/page-header';
import type { CampaignSummary } from '@/lib/campaign/types';
import { CampaignTable } from './campaign-table';

type CampaignListProps = {
  campaigns: readonly CampaignSummary[];
  canAdminister: boolean;
  showsAllTeams: boolean;
};

function NoCampaigns({ canAdminister }: { canAdminister: boolean }) {
  if (!canAdminister) {
    return (
      <EmptyState title="No campaign yet">
        An administrator opens the first one; it will then stand here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No campaign yet"
      action={<LinkButton href="/campaigns/new">Make the first campaign</LinkButton>}
    >
      A campaign is one round of assessment: which process areas, which teams, what target, from when to when.
    </EmptyState>
  );
}

export function CampaignList({ campaigns, canAdminister, showsAllTeams }: CampaignListProps) {
  const begin = (
    <>
      <LinkButton href="/campaigns/import" variant="default">
        Import an assessment
      </LinkButton>
      {campaigns.length > 0 && (
        <LinkButton href="/campaigns/new" leftSection={<IconPlus size={16} aria-hidden />}>
          New campaign
        </LinkButton>
      )}
    </>
  );
  return (
    <>
      <PageHeader
        title="Campaigns"
        below="Rounds of assessment, the latest first"
        actions={canAdminister ? begin : undefined}
      />
      {campaigns.length === 0 ? (
        <NoCampaigns canAdminister={canAdminister} />
      ) : (
        <Paper withBorder>
          <CampaignTable campaigns={campaigns} showsAllTeams={showsAllTeams} />
        </Paper>
      )}
    </>
  );
}
