'use client';

import { Stack } from '@mantine/core';
import { PageHeader } from '@/components/ui/page-header';
import type { RequestedReport } from '@/lib/report/requested-report';
import { OrganisationReport, type CampaignChoice } from './organisation-report';
import { RequestedReports } from './requested-reports';
import { TeamReport } from './team-report';
import { useRequestedReports } from './use-requested-reports';

type ReportsProps = {
  teams: readonly { teamId: string; name: string }[];
  campaigns: readonly CampaignChoice[];
  groupings: readonly { id: string; name: string }[];
  /** Null for who does not read all results. */
  requested: readonly RequestedReport[] | null;
};

function OfOrganisation({
  campaigns,
  groupings,
  first,
}: Pick<ReportsProps, 'campaigns' | 'groupings'> & { first: readonly RequestedReport[] }) {
  const { reports, problem, reload } = useRequestedReports(first);
  return (
    <>
      <OrganisationReport campaigns={campaigns} groupings={groupings} onAsked={reload} />
      <RequestedReports reports={reports} problem={problem} onChanged={reload} />
    </>
  );
}

/** Every report that is not of one assessment: a team over time, the whole organisation, and what was asked for. */
export function Reports({ teams, campaigns, groupings, requested }: ReportsProps) {
  return (
    <>
      <PageHeader
        title="Reports"
        below="An assessment’s own report is on its results; a comparison’s on the comparison."
      />
      <Stack>
        {requested && <OfOrganisation campaigns={campaigns} groupings={groupings} first={requested} />}
        <TeamReport teams={teams} groupings={groupings} />
      </Stack>
    </>
  );
}
