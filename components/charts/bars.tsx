import { formatScore } from '@/lib/format/number';
import classes from './charts.module.css';
import { HIGHEST_LEVEL } from './constants';
import { Legend } from './legend';
import { Marker } from './marker';
import type { ChartProps, Series } from './types';

const percent = (value: number) => `${(value / HIGHEST_LEVEL) * 100}%`;

function Bar({ series, target, at }: { series: Series; target: Series | undefined; at: number }) {
  const value = series.values[at] ?? null;
  const aim = target?.values[at] ?? null;
  return (
    <div className={classes.bar}>
      <svg width={12} height={12} viewBox="-6 -6 12 12">
        <Marker x={0} y={0} shape={series.marker} color={series.color} />
      </svg>
      <span className={classes.track}>
        <span className={classes.fill} style={{ width: percent(value ?? 0), background: series.color }} />
        {target && aim !== null && (
          <span
            className={classes.tick}
            style={{ insetInlineStart: percent(aim), background: target.color }}
          />
        )}
      </span>
      <span className={classes.value}>
        {formatScore(value)}
        {target && ` of ${formatScore(aim)}`}
      </span>
    </div>
  );
}

/** Horizontal bars, one for each axis and series, from 0 to 5; a target is a tick across each. */
export function Bars({ label, axes, series }: ChartProps) {
  const target = series.find(({ isTarget }) => isTarget);
  return (
    <figure className={classes.figure}>
      <div role="img" aria-label={label} className={classes.bars}>
        {axes.map((axis, at) => (
          <div key={at}>
            <div className={classes.barName}>{axis}</div>
            {series.map(
              (entry, place) => entry.isTarget || <Bar key={place} series={entry} target={target} at={at} />,
            )}
          </div>
        ))}
      </div>
      <Legend series={series} />
    </figure>
  );
}
