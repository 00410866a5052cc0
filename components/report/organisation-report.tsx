'use client';

import { Alert, Button, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '@/components/ui/panel';
import { MOST_TEAMS_AT_ONCE } from '@/lib/report/constants';
import { DownloadError } from './fetch-file';
import { FormatButtons } from './format-buttons';
import { REPORT_FORMATS } from './report-address';
import classes from './report.module.css';
import { askForReport } from './requests';
import { watchReport } from './watch-report';

export type CampaignChoice = { id: string; name: string; teamCount: number };

type OrganisationReportProps = {
  campaigns: readonly CampaignChoice[];
  groupings: readonly { id: string; name: string }[];
  onAsked: () => void;
};

type Answer = { kind: 'asked' | 'refused'; text: string };

function AskButtons({
  campaignId,
  groupingId,
  onAsked,
}: {
  campaignId: string;
  groupingId: string;
  onAsked: () => void;
}) {
  const [asking, setAsking] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const ask = async (format: string) => {
    setAsking(format);
    setAnswer(null);
    try {
      const report = await askForReport(campaignId, format, groupingId);
      watchReport(report.id);
      setAnswer({
        kind: 'asked',
        text: 'The report is being made. You can leave this page: it is offered here and by a message when it is ready.',
      });
      onAsked();
    } catch (error) {
      if (!(error instanceof DownloadError)) throw error;
      setAnswer({ kind: 'refused', text: error.message });
    } finally {
      setAsking(null);
    }
  };
  return (
    <>
      <div className={classes.formats}>
        {REPORT_FORMATS.map(({ extension, name }) => (
          <Button
            key={extension}
            variant={extension === 'pdf' ? 'filled' : 'default'}
            loading={asking === extension}
            onClick={() => void ask(extension)}
            aria-label={`Make the organisation’s report as ${name}`}
          >
            {name}
          </Button>
        ))}
      </div>
      <div role="status">
        {answer && (
          <Alert mt="xs" p="xs" color={answer.kind === 'asked' ? 'petrol' : 'red'}>
            {answer.text}
          </Alert>
        )}
      </div>
    </>
  );
}

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
            <AskButtons campaignId={chosen} groupingId={groupingId} onAsked={onAsked} />
          )}
        </>
      ) : (
        <Text size="sm">No campaign with teams is open or closed yet. Reports come with the first one.</Text>
      )}
    </Panel>
  );
}
