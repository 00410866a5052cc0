'use client';

import { lazy, Suspense } from 'react';
import { Bars } from './bars';
import classes from './charts.module.css';
import { FEWEST_AXES, MOST_AXES, RADAR_HEIGHT } from './constants';
import { Legend } from './legend';
import type { ChartProps } from './types';

// A third of the script of a page that has a radar, and of no use on one without.
const RadarDrawing = lazy(async () => ({ default: (await import('./radar-drawing')).RadarDrawing }));

/**
 * Series over three to twelve axes on the scale of capability levels; over fewer or more axes it draws bars. A table
 * with the same numbers belongs beside it.
 */
export function Radar(props: ChartProps) {
  const { label, axes, series } = props;
  if (axes.length < FEWEST_AXES || axes.length > MOST_AXES) return <Bars {...props} />;
  return (
    <figure className={classes.figure}>
      <div role="img" aria-label={label} className={classes.drawing} style={{ height: RADAR_HEIGHT }}>
        <Suspense>
          <RadarDrawing {...props} />
        </Suspense>
      </div>
      <Legend series={series} />
    </figure>
  );
}
