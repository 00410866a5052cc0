'use client';

import { Alert, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { MOST_TEAMS_AT_ONCE } from '@/lib/report/constants';
import { AskButtons } from './ask-buttons';
import { FileButton } from './file-button';
import { FormatButtons } from './format-buttons';
import type { TeamsPlace } from './report-address';
import { ReportState } from './report-state';
import { useRequestedReports } from './use-requested-reports';

export type TeamsReport = { place: TeamsPlace; teamCount: number };

type TeamsReportDialogProps = TeamsReport & { isOpen: boolean; onClose: () => void };

/** Asks for the report, and shows how far what was asked for here is. */
function InBackground({ place }: { place: TeamsPlace }) {
  const [asked, setAsked] = useState<readonly string[]>([]);
  const { reports, problem, reload } = useRequestedReports([]);
  const onAsked = (reportId: string) => {
    setAsked([...asked, reportId]);
    reload();
  };
  return (
    <>
      <AskButtons place={place} onAsked={onAsked} />
      {problem !== null && (
        <Alert color="red" p="xs">
          {problem}
        </Alert>
      )}
      {reports
        .filter(({ id }) => asked.includes(id))
        .map((report) => (
          <Text key={report.id} size="sm" component="div">
            {report.fileName} <ReportState {...report} />{' '}
            {report.state === 'done' && <FileButton report={report} />}
          </Text>
        ))}
    </>
  );
}

/** The gap report of a campaign's teams: at once where they are few, in the background where they are many. */
export function TeamsReportDialog({ place, teamCount, isOpen, onClose }: TeamsReportDialogProps) {
  const teams = place.teamIds ? `the ${teamCount} teams compared` : `all ${teamCount} teams`;
  return (
    // A click beside it would break a download off.
    <Modal opened={isOpen} onClose={onClose} closeOnClickOutside={false} title={`Gap report of ${teams}`}>
      <Stack gap="sm">
        <Text size="sm">
          Scores over all their ratings, how the teams lie on each area, and each team’s figures.
        </Text>
        {teamCount <= MOST_TEAMS_AT_ONCE ? (
          <FormatButtons place={{ kind: 'campaign', ...place }} />
        ) : (
          <InBackground place={place} />
        )}
      </Stack>
    </Modal>
  );
}
