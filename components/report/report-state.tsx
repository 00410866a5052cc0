import { Badge, Loader } from '@mantine/core';
import type { RequestedReport } from '@/lib/report/requested-report';
import classes from './report.module.css';

/** How far a report in the background is; what to do about one that failed. */
export function ReportState({ state, problem }: Pick<RequestedReport, 'state' | 'problem'>) {
  if (state === 'waiting')
    return (
      <Badge variant="light" leftSection={<Loader size={10} aria-hidden />}>
        Being made
      </Badge>
    );
  if (state === 'done')
    return (
      <Badge variant="light" color="teal">
        Ready
      </Badge>
    );
  return (
    <>
      <Badge variant="light" color="red">
        Failed
      </Badge>
      <span className={classes.sub}>{problem}</span>
    </>
  );
}
