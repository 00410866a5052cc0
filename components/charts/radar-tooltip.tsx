import { formatScore } from '@/lib/format/number';
import classes from './charts.module.css';
import { Swatch } from './legend';
import type { Series } from './types';

type RadarTooltipProps = {
  series: readonly Series[];
  /** The three below are handed in by recharts. */
  active?: boolean;
  label?: string | number;
  activeIndex?: string | number | null;
};

/** The values of the axis under the pointer. The table beside the chart has them for everybody else. */
export function RadarTooltip({ series, active, label, activeIndex }: RadarTooltipProps) {
  if (!active || activeIndex === undefined || activeIndex === null) return null;
  return (
    <div className={classes.tooltip}>
      <strong>{label}</strong>
      {series.map(({ name, values, ...style }, place) => (
        <div key={place} className={classes.tooltipLine}>
          <Swatch {...style} />
          <span>{name}</span>
          <span>{formatScore(values[Number(activeIndex)] ?? null)}</span>
        </div>
      ))}
    </div>
  );
}
