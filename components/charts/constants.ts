import type { SeriesStyle } from './types';

/** The top of every scale: the highest capability level. */
export const HIGHEST_LEVEL = 5;
/** Fewer axes enclose no area. */
export const FEWEST_AXES = 3;
/** Beyond this, labels collide and shapes say nothing. */
export const MOST_AXES = 12;

export const LEVEL_STYLE: SeriesStyle = { color: 'var(--chart-level)', marker: 'circle' };
export const TARGET_STYLE: SeriesStyle = {
  color: 'var(--chart-target)',
  dashes: '5 4',
  marker: 'diamond',
  isTarget: true,
};

const SERIES_STYLES = [
  { color: 'var(--series-1)', marker: 'circle' },
  { color: 'var(--series-2)', dashes: '7 4', marker: 'square' },
  { color: 'var(--series-3)', dashes: '2 3', marker: 'triangle' },
  { color: 'var(--series-4)', dashes: '10 3 2 3', marker: 'diamond' },
  { color: 'var(--series-5)', dashes: '14 4', marker: 'cross' },
  { color: 'var(--series-6)', dashes: '5 3 1 3 1 3', marker: 'ring' },
] as const satisfies SeriesStyle[];

/** The look of the series at a place, counted from 0; after six it starts again. */
export function seriesStyle(place: number): SeriesStyle {
  return SERIES_STYLES[place % SERIES_STYLES.length] ?? LEVEL_STYLE;
}

/** Of the box that a radar is drawn in, so that nothing shifts when it comes. In pixels. */
export const RADAR_HEIGHT = 330;
