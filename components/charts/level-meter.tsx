import classes from './charts.module.css';
import { HIGHEST_LEVEL } from './constants';

const percent = (value: number) => `${(value / HIGHEST_LEVEL) * 100}%`;

type LevelMeterProps = {
  /** 0 to 5; null leaves the bar empty. */
  level: number | null;
  /** 0 to 5; null draws no mark. */
  target?: number | null;
};

/** A small bar for a table's cell. It only draws what the numbers beside it say, so it is hidden from readers. */
export function LevelMeter({ level, target = null }: LevelMeterProps) {
  return (
    <span className={classes.meter} aria-hidden="true" data-empty={level === null || undefined}>
      <span className={classes.meterFill} style={{ width: percent(level ?? 0) }} />
      {target !== null && (
        <span className={classes.meterTarget} style={{ insetInlineStart: percent(target) }} />
      )}
    </span>
  );
}
