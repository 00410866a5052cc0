import { formatLevel, NO_SCORE, scoreTone } from '@/lib/format/number';
import classes from './plain-table.module.css';

type ToneCellProps = {
  level: number | null;
  /** Of one area, and not a mean. */
  isChoice?: boolean;
  below?: string;
};

/** A level in its colour; the table around it has the scale's class and `data-scale="level"`. */
export function ToneCell({ level, isChoice = false, below = '' }: ToneCellProps) {
  if (level === null) return <td>{NO_SCORE}</td>;
  return (
    <td data-tone={scoreTone(level)}>
      {formatLevel(level, isChoice)}
      {below !== '' && <span className={classes.sub}>{below}</span>}
    </td>
  );
}
