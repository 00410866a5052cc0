import { HIGHEST_LEVEL } from './constants';
import classes from './trend-line.module.css';
import { trendShapes } from './trend-shapes';

export type TrendLinePoint = {
  label: string;
  /** 0 to 5; null is a hole. */
  value: number | null;
  /** As it stands at the point, e.g. "2.5". */
  shown: string;
  low: number | null;
  high: number | null;
};

const LEVELS = Array.from({ length: HIGHEST_LEVEL + 1 }, (_, level) => level);

/** In percent from the top. */
const y = (value: number) => 100 - (value / HIGHEST_LEVEL) * 100;

type TrendLineProps = {
  /** What the chart shows, in a sentence. */
  label: string;
  /** In time. */
  points: readonly TrendLinePoint[];
};

/**
 * Values over time on the scale of levels, with their bands. Drawn on the server, in percent of a box as wide as its
 * place: only lines stretch with it, words stay as large as they are. A table belongs beside it.
 */
export function TrendLine({ label, points }: TrendLineProps) {
  const placed = points.map((point, at) => ({ ...point, x: ((at + 0.5) / points.length) * 100 }));
  const { lines, bands } = trendShapes(placed, y);
  return (
    <figure className={classes.figure} role="img" aria-label={label}>
      <div className={classes.box}>
        {LEVELS.map((level) => (
          <div key={level} className={classes.level} style={{ top: `${y(level)}%` }}>
            <span>{level}</span>
          </div>
        ))}
        <svg className={classes.lines} viewBox="0 0 100 100" preserveAspectRatio="none">
          <path d={bands} fill="var(--chart-level)" fillOpacity={0.16} />
          <path
            d={lines}
            fill="none"
            stroke="var(--chart-level)"
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {placed.map(
          ({ value, shown, x }) =>
            value !== null && (
              <div key={x} className={classes.point} style={{ left: `${x}%`, top: `${y(value)}%` }}>
                <span>{shown}</span>
              </div>
            ),
        )}
      </div>
      <div className={classes.names}>
        {placed.map(({ label: name, x }) => (
          <div key={x}>{name}</div>
        ))}
      </div>
    </figure>
  );
}
