'use client';

import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { actionsFileOf } from '@/components/improvement/action-address';
import { DownloadButton } from '@/components/ui/links';
import { Panel } from '@/components/ui/panel';
import { FormatButtons } from './format-buttons';
import classes from './report.module.css';

type TeamReportProps = {
  teams: readonly { teamId: string; name: string }[];
  groupings: readonly { id: string; name: string }[];
};

/** The report of one team over its campaigns. */
export function TeamReport({ teams, groupings }: TeamReportProps) {
  const [teamId, setTeamId] = useState(teams[0]?.teamId ?? '');
  const [groupingId, setGroupingId] = useState('');
  return (
    <Panel
      title="One team over time"
      description="The team’s latest assessment, with its trend over all campaigns and the areas that changed since the one before."
    >
      {teams.length === 0 ? (
        <Text size="sm">You are in no team yet. Ask a team’s lead or an administrator to add you.</Text>
      ) : (
        <>
          <div className={classes.fields}>
            <NativeSelect
              label="Team"
              value={teamId}
              onChange={(event) => setTeamId(event.currentTarget.value)}
              data={teams.map(({ teamId: value, name }) => ({ value, label: name }))}
            />
            <NativeSelect
              label="Part of the team’s report"
              value={groupingId}
              onChange={(event) => setGroupingId(event.currentTarget.value)}
              data={[
                { value: '', label: 'All process areas' },
                ...groupings.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </div>
          <FormatButtons place={{ kind: 'team', teamId }} groupingId={groupingId} what="the team’s report" />
          <DownloadButton href={actionsFileOf({ team: teamId })} variant="subtle" size="compact-sm" mt="xs">
            The team’s actions as CSV
          </DownloadButton>
        </>
      )}
    </Panel>
  );
}
