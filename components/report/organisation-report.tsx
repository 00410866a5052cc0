'use client';

import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { actionsFileOf } from '@/components/improvement/action-address';
import { DownloadButton } from '@/components/ui/links';
import { Panel } from '@/components/ui/panel';
import { MOST_TEAMS_AT_ONCE } from '@/lib/report/constants';
import { AskButtons } from './ask-buttons';
import { FormatButtons } from './format-buttons';
import classes from './report.module.css';

export type CampaignChoice = { id: string; name: string; teamCount: number };

type OrganisationReportProps = {
  campaigns: readonly CampaignChoice[];
  groupings: readonly { id: string; name: string }[];
  onAsked: () => void;
};

/** The report of every team of a campaign: at once where they are few, in the background where they are many. */
export function OrganisationReport({ campaigns, groupings, onAsked }: OrganisationReportProps) {
  const [chosen, setChosen] = useState(campaigns[0]?.id ?? '');
  const [groupingId, setGroupingId] = useState('');
  const campaign = campaigns.find(({ id }) => id === chosen);
  return (
    <Panel
      title="The whole organisation"
      description="Every team of a campaign: scores over all ratings, how teams lie on each area, and each team’s figures."
    >
      {campaign ? (
        <>
          <div className={classes.fields}>
            <NativeSelect
              label="Campaign"
              value={chosen}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={campaigns.map(({ id, name, teamCount }) => ({
                value: id,
                label: `${name} (${teamCount === 1 ? '1 team' : `${teamCount} teams`})`,
              }))}
            />
            <NativeSelect
              label="Part of the organisation’s report"
              value={groupingId}
              onChange={(event) => setGroupingId(event.currentTarget.value)}
              data={[
                { value: '', label: 'All process areas' },
                ...groupings.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </div>
          {campaign.teamCount <= MOST_TEAMS_AT_ONCE ? (
            <FormatButtons
              place={{ kind: 'campaign', campaignId: chosen }}
              groupingId={groupingId}
              what="the organisation’s report"
            />
          ) : (
            <AskButtons
              place={{ campaignId: chosen }}
              groupingId={groupingId}
              what="the organisation’s report"
              onAsked={onAsked}
            />
          )}
          <DownloadButton
            href={actionsFileOf({ campaign: chosen })}
            variant="subtle"
            size="compact-sm"
            mt="xs"
          >
            The campaign’s actions as CSV
          </DownloadButton>
        </>
      ) : (
        <Text size="sm">No campaign with teams is open or closed yet. Reports come with the first one.</Text>
      )}
    </Panel>
  );
}
