'use client';

import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { TeamsReport } from './teams-report-dialog';

// Needed once in a while, and not small.
const TeamsReportDialog = lazy(() =>
  import('./teams-report-dialog').then((module) => ({ default: module.TeamsReportDialog })),
);

/** Opens the gap report of a campaign's teams, in each format. */
export function TeamsReportButton(report: TeamsReport) {
  const [isOpen, setOpen] = useState(false);
  // Once asked for, the dialog stays, so that it can close in its own manner.
  const [wasOpen, setWasOpen] = useState(false);
  const open = () => {
    setWasOpen(true);
    setOpen(true);
  };
  return (
    <>
      <Button variant="default" aria-haspopup="dialog" onClick={open}>
        Gap report…
      </Button>
      <Suspense>
        {wasOpen && <TeamsReportDialog {...report} isOpen={isOpen} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
