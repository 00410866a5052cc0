'use client';

import { Alert, Button, Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '@/components/ui/panel';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { formatDay, formatMoment } from '@/lib/format/date';
import type { RequestedReport } from '@/lib/report/requested-report';
import { DownloadError } from './fetch-file';
import { FileButton } from './file-button';
import { ReportState } from './report-state';
import classes from './report.module.css';
import { throwAway } from './requests';

type RequestedReportsProps = {
  reports: readonly RequestedReport[];
  problem: string | null;
  onChanged: () => void;
};

function Row({ report, onDelete }: { report: RequestedReport; onDelete: () => void }) {
  const { fileName, campaignName, requestedBy, requestedAt, expiresAt, state, canDelete } = report;
  return (
    <TableTr>
      <TableTh scope="row" fw={500} className={classes.name}>
        {fileName}
        <span className={classes.sub}>{campaignName}</span>
      </TableTh>
      <TableTd>
        <ReportState {...report} />
      </TableTd>
      <TableTd>
        {formatMoment(new Date(requestedAt))}
        <span className={classes.sub}>{requestedBy ?? 'Somebody who has left'}</span>
      </TableTd>
      <TableTd>{formatDay(new Date(expiresAt))}</TableTd>
      <TableTd>
        <div className={classes.actions}>
          {state === 'done' && <FileButton report={report} />}
          {canDelete && (
            <Button size="compact-sm" variant="default" onClick={onDelete} aria-label={`Delete ${fileName}`}>
              Delete
            </Button>
          )}
        </div>
      </TableTd>
    </TableTr>
  );
}

/** The reports that were asked for, with how far each is. */
export function RequestedReports({ reports, problem, onChanged }: RequestedReportsProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const remove = async (reportId: string) => {
    setFailure(null);
    try {
      await throwAway(reportId);
    } catch (error) {
      if (!(error instanceof DownloadError)) throw error;
      setFailure(error.message);
    }
    onChanged();
  };
  const title = 'Made in the background';
  const said = failure ?? problem;
  return (
    <Panel title={title} description="Kept for 30 days, for everybody who reads all results.">
      {said !== null && (
        <Alert color="red" p="xs" mb="xs">
          {said}
        </Alert>
      )}
      {reports.length === 0 ? (
        <Text size="sm">
          Nothing yet. Reports of many teams are listed here while and after they are made.
        </Text>
      ) : (
        <ScrollRegion label={title}>
          <Table>
            <TableThead>
              <TableTr>
                {['Report', 'State', 'Asked for', 'Kept until'].map((head) => (
                  <TableTh key={head} scope="col">
                    {head}
                  </TableTh>
                ))}
                <TableTh scope="col">
                  <span className="mantine-visually-hidden">What to do</span>
                </TableTh>
              </TableTr>
            </TableThead>
            <TableTbody>
              {reports.map((report) => (
                <Row key={report.id} report={report} onDelete={() => void remove(report.id)} />
              ))}
            </TableTbody>
          </Table>
        </ScrollRegion>
      )}
    </Panel>
  );
}
