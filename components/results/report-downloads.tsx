'use client';

import { NativeSelect } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { DownloadButton } from '@/components/ui/links';
import { REPORT_FORMATS, reportAddress } from './report-address';
import classes from './results.module.css';

type ReportDownloadsProps = { assessmentId: string; groupings: readonly { id: string; name: string }[] };

/** The gap report as a file: whole, or for one grouping. */
export function ReportDownloads({ assessmentId, groupings }: ReportDownloadsProps) {
  const [groupingId, setGroupingId] = useState('');
  return (
    <div className={classes.downloads} role="group" aria-label="Gap report" data-no-print>
      <NativeSelect
        label="Gap report of"
        value={groupingId}
        onChange={(event) => setGroupingId(event.currentTarget.value)}
        data={[
          { value: '', label: 'The whole assessment' },
          ...groupings.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <div className={classes.formats}>
        {REPORT_FORMATS.map(({ extension, name }) => (
          <DownloadButton
            key={extension}
            href={reportAddress(assessmentId, extension, groupingId)}
            variant={extension === 'pdf' ? 'filled' : 'default'}
            leftSection={extension === 'pdf' && <IconDownload size={16} aria-hidden />}
            aria-label={`Download the gap report as ${name}`}
          >
            {name}
          </DownloadButton>
        ))}
      </div>
    </div>
  );
}
