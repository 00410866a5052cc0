import { IconAlertTriangle } from '@tabler/icons-react';
import { formatDay } from '@/lib/format/date';
import { NO_SCORE } from '@/lib/format/number';
import classes from './improvement.module.css';

/** When an action is due; that it is overdue is said in words, in colour and by a mark. */
export function DueText({ dueOn, isOverdue }: { dueOn: string | null; isOverdue: boolean }) {
  if (dueOn === null) return NO_SCORE;
  return (
    <span className={classes.due} data-overdue={isOverdue || undefined}>
      <time dateTime={dueOn}>{formatDay(new Date(dueOn))}</time>
      {isOverdue && (
        <span className={classes.overdue}>
          <IconAlertTriangle size={14} aria-hidden /> Overdue
        </span>
      )}
    </span>
  );
}
