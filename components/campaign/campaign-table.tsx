import { Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from '@mantine/core';
import { TextLink } from '@/components/ui/text-link';
import type { CampaignSummary } from '@/lib/campaign/types';
import { formatDay } from '@/lib/format/date';
import { AnsweredCount } from './answered-count';
import { CampaignStateBadge } from './state-badges';

const days = ({ opensOn, closesOn }: CampaignSummary) => `${formatDay(opensOn)} – ${formatDay(closesOn)}`;

function CampaignRow({ campaign }: { campaign: CampaignSummary }) {
  return (
    <TableTr>
      <TableTh scope="row" fw={400}>
        <TextLink href={`/campaigns/${campaign.id}`} isStrong size="sm">
          {campaign.name}
        </TextLink>
        <Text size="xs" c="dimmed" hiddenFrom="sm">
          {days(campaign)}
        </Text>
      </TableTh>
      <TableTd>
        <CampaignStateBadge state={campaign.state} />
      </TableTd>
      <TableTd visibleFrom="sm">{days(campaign)}</TableTd>
      <TableTd visibleFrom="md" ta="right">
        {campaign.areaCount}
      </TableTd>
      <TableTd visibleFrom="sm" ta="right">
        {campaign.teamCount}
      </TableTd>
      <TableTd>
        <AnsweredCount {...campaign} />
      </TableTd>
    </TableTr>
  );
}

type CampaignTableProps = {
  campaigns: readonly CampaignSummary[];
  /** Whether teams and progress are everybody's, or those of the reader's own teams. */
  showsAllTeams: boolean;
};

/** Campaigns with the teams and the progress that the reader may see. */
export function CampaignTable({ campaigns, showsAllTeams }: CampaignTableProps) {
  return (
    <Table highlightOnHover>
      <TableThead>
        <TableTr>
          <TableTh scope="col">Campaign</TableTh>
          <TableTh scope="col">State</TableTh>
          <TableTh scope="col" visibleFrom="sm">
            Dates
          </TableTh>
          <TableTh scope="col" visibleFrom="md" ta="right">
            Areas
          </TableTh>
          <TableTh scope="col" visibleFrom="sm" ta="right">
            {showsAllTeams ? 'Teams' : 'My teams'}
          </TableTh>
          <TableTh scope="col">Answered</TableTh>
        </TableTr>
      </TableThead>
      <TableTbody>
        {campaigns.map((campaign) => (
          <CampaignRow key={campaign.id} campaign={campaign} />
        ))}
      </TableTbody>
    </Table>
  );
}
