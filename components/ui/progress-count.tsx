import { ProgressRoot, ProgressSection } from '@mantine/core';
import { NO_SCORE } from '@/lib/format/number';
import classes from './progress-count.module.css';

type ProgressCountProps = {
  done: number;
  of: number;
  /** What is counted, where no heading says it: "answered". */
  unit?: string;
};

/** How much is done, in words with a bar beside them: "12 of 72". The bar only repeats the words. */
export function ProgressCount({ done, of, unit }: ProgressCountProps) {
  if (of === 0) return NO_SCORE;
  return (
    <span className={classes.count}>
      <ProgressRoot size="sm" className={classes.bar} component="span" aria-hidden>
        <ProgressSection value={(done / of) * 100} color="var(--chart-level)" withAria={false} />
      </ProgressRoot>
      <span className={classes.words}>
        {done} of {of}
        {unit !== undefined && ` ${unit}`}
      </span>
    </span>
  );
}
