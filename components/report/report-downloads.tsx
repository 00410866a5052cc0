'use client';

import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FormatButtons } from './format-buttons';
import type { ReportPlace } from './report-address';
import classes from './report.module.css';

type ReportDownloadsProps = {
  place: ReportPlace;
  groupings: readonly { id: string; name: string }[];
  /** What the whole is called, e.g. "The whole assessment". */
  whole?: string;
};

/** The gap report as a file: whole, or for one grouping. */
export function ReportDownloads({ place, groupings, whole = 'The whole assessment' }: ReportDownloadsProps) {
  const [groupingId, setGroupingId] = useState('');
  return (
    <div className={classes.downloads} role="group" aria-label="Gap report" data-no-print>
      <NativeSelect
        label="Gap report of"
        value={groupingId}
        onChange={(event) => setGroupingId(event.currentTarget.value)}
        data={[{ value: '', label: whole }, ...groupings.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <FormatButtons place={place} groupingId={groupingId} />
    </div>
  );
}
