import { NO_SCORE } from '@/lib/format/number';
import classes from './progress-count.module.css';
import { ProgressTrack } from './progress-track';

type ProgressCountProps = {
  done: number;
  of: number;
  /** What is counted, where no heading says it: "answered". */
  unit?: string;
  /** Besides those done: taken over from elsewhere, until somebody says yes to them. */
  toConfirm?: number;
};

/**
 * How much is done, in words with a bar beside them: "12 of 72", or "0 of 72, 63 to confirm". The bar only repeats the
 * words; what is to be confirmed is hatched.
 */
export function ProgressCount({ done, of, unit, toConfirm = 0 }: ProgressCountProps) {
  if (of === 0) return NO_SCORE;
  return (
    <span className={classes.count}>
      <ProgressTrack done={done} of={of} toConfirm={toConfirm} className={classes.bar} />
      <span className={classes.words}>
        <span className={classes.part}>
          {done} of {of}
        </span>
        {unit !== undefined && ` ${unit}`}
        {toConfirm > 0 && `, ${toConfirm} to confirm`}
      </span>
    </span>
  );
}
