'use client';

import { Anchor } from '@mantine/core';
import { notify } from '@/components/ui/notifications';
import { reportFileAddress } from './report-address';
import { readReport } from './requests';

const ASK_EVERY = 3_000;
/** A report that takes longer is looked up on its page. In milliseconds. */
const LONGEST_WATCH = 15 * 60_000;

function tell(report: Awaited<ReturnType<typeof readReport>>): void {
  const isDone = report.state === 'done';
  notify({
    title: isDone ? 'Your report is ready' : 'Your report could not be made',
    message: isDone ? (
      <Anchor href={reportFileAddress(report.id)} download>
        Download {report.fileName}
      </Anchor>
    ) : (
      report.problem
    ),
    color: isDone ? 'petrol' : 'red',
    autoClose: false,
  });
}

/** Tells when a report is made, on whatever page of the app the person is then. */
export function watchReport(reportId: string): void {
  const until = Date.now() + LONGEST_WATCH;
  const look = async () => {
    const report = await readReport(reportId).catch(() => null);
    if (report && report.state !== 'waiting') tell(report);
    else if (Date.now() < until) setTimeout(() => void look(), ASK_EVERY);
  };
  setTimeout(() => void look(), ASK_EVERY);
}
