import classes from './progress-track.module.css';

type ProgressTrackProps = {
  done: number;
  of: number;
  /** Besides those done: taken over from elsewhere, until somebody says yes to them. */
  toConfirm?: number;
  /** Its height, width and corners. */
  className: string | undefined;
};

/** A bar that repeats what words beside it say; what is to be confirmed is hatched. */
export function ProgressTrack({ done, of, toConfirm = 0, className }: ProgressTrackProps) {
  const width = (part: number) => ({ width: `${(part / of) * 100}%` });
  return (
    <span className={`${classes.track} ${className ?? ''}`} aria-hidden>
      <span className={classes.done} style={width(done)} />
      {toConfirm > 0 && <span className={classes.toConfirm} style={width(toConfirm)} />}
    </span>
  );
}
