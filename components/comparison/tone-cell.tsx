import { formatLevel, NO_SCORE, scoreTone } from '@/lib/format/number';
import classes from './plain-table.module.css';

type ToneCellProps = {
  level: number | null;
  /** Of one area, and not a mean. */
  isChoice?: boolean;
  /** Lines of small type; empty ones are left out. */
  below?: readonly string[];
  /** Its column, where a row is a card on a phone. */
  label?: string;
};

/** A level in its colour; the table around it has the scale's class and `data-scale="level"`. */
export function ToneCell({ level, isChoice = false, below = [], label }: ToneCellProps) {
  if (level === null) return <td data-label={label}>{NO_SCORE}</td>;
  return (
    <td data-tone={scoreTone(level)} data-label={label}>
      {formatLevel(level, isChoice)}
      {below.filter(Boolean).map((line) => (
        <span key={line} className={classes.sub}>
          {line}
        </span>
      ))}
    </td>
  );
}
