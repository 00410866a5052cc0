import { Marker } from './marker';
import { seriesPath } from './series-path';
import type { SeriesStyle } from './types';

type RadarSeriesProps = {
  /** Where recharts puts each value; it puts what has none at the centre, as if it were 0. */
  points: readonly { x: number; y: number; value?: number | null }[];
  style: SeriesStyle;
  isFilled: boolean;
};

/** A series around the ring: line and markers, with holes where there is no score. */
export function RadarSeries({ points, style: { color, dashes, marker }, isFilled }: RadarSeriesProps) {
  const ring = points.map(({ x, y, value }) => ({ x, y, hasScore: typeof value === 'number' }));
  const isWhole = ring.every(({ hasScore }) => hasScore);
  return (
    <g>
      <path
        d={seriesPath(ring)}
        stroke={color}
        strokeWidth={2}
        strokeDasharray={dashes}
        fill={isFilled && isWhole ? color : 'none'}
        fillOpacity={0.16}
      />
      {ring.map(
        ({ x, y, hasScore }, at) => hasScore && <Marker key={at} x={x} y={y} shape={marker} color={color} />,
      )}
    </g>
  );
}
