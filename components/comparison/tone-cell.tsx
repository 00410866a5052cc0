import { levelTone } from '@/components/map/map-colours';
import { formatScore, NO_SCORE, roundScore } from '@/lib/format/number';
import classes from './plain-table.module.css';

type ToneCellProps = { level: number | null; below?: string };

/** A level in its colour; the table around it has the scale's class and `data-scale="level"`. */
export function ToneCell({ level, below = '' }: ToneCellProps) {
  if (level === null) return <td>{NO_SCORE}</td>;
  return (
    <td data-tone={levelTone(roundScore(level))}>
      {formatScore(level)}
      {below !== '' && <span className={classes.sub}>{below}</span>}
    </td>
  );
}
