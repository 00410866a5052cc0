import { HIGHEST_LEVEL } from './constants';
import classes from './charts.module.css';
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

const WIDTH = 640;
const HEIGHT = 260;
const BOX = { left: 30, right: 60, top: 14, bottom: 34 };

const y = (value: number) => HEIGHT - BOX.bottom - (value / HIGHEST_LEVEL) * (HEIGHT - BOX.top - BOX.bottom);

type TrendLineProps = {
  /** What the chart shows, in a sentence. */
  label: string;
  /** In time. */
  points: readonly TrendLinePoint[];
};

/** Values over time on the scale of levels, with their bands. Drawn on the server; a table belongs beside it. */
export function TrendLine({ label, points }: TrendLineProps) {
  const step = (WIDTH - BOX.left - BOX.right) / Math.max(1, points.length - 1);
  const placed = points.map((point, at) => ({ ...point, x: BOX.left + 30 + at * Math.min(step, 200) }));
  const { lines, bands } = trendShapes(placed, y);
  return (
    <figure className={classes.figure}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={label}
        style={{ width: '100%', maxWidth: WIDTH, height: 'auto' }}
        fontSize={12}
        fill="var(--chart-label)"
      >
        {Array.from({ length: HIGHEST_LEVEL + 1 }, (_, level) => (
          <g key={level}>
            <path d={`M${BOX.left} ${y(level)}H${WIDTH - 10}`} stroke="var(--chart-grid)" />
            <text x={BOX.left - 8} y={y(level) + 4} textAnchor="end">
              {level}
            </text>
          </g>
        ))}
        <path d={bands} fill="var(--chart-level)" fillOpacity={0.16} />
        <path d={lines} fill="none" stroke="var(--chart-level)" strokeWidth={2} />
        {placed.map(({ label: name, value, shown, x }) => (
          <g key={x}>
            {value !== null && (
              <>
                <circle cx={x} cy={y(value)} r={4} fill="var(--chart-level)" />
                <text x={x} y={y(value) - 9} textAnchor="middle" fontWeight={600}>
                  {shown}
                </text>
              </>
            )}
            <text x={x} y={HEIGHT - 12} textAnchor="middle">
              {name}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
