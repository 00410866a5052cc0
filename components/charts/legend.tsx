import classes from './charts.module.css';
import { Marker } from './marker';
import type { SeriesStyle } from './types';

/** The line and marker of a series, as its chart draws them. */
export function Swatch({ color, dashes, marker }: SeriesStyle) {
  return (
    <svg width={34} height={12} viewBox="0 0 34 12" aria-hidden="true" className={classes.swatch}>
      <line x1={1} y1={6} x2={33} y2={6} stroke={color} strokeWidth={2} strokeDasharray={dashes} />
      <Marker x={17} y={6} shape={marker} color={color} />
    </svg>
  );
}

/** Which line is whose: by colour, by dashes and by marker. */
export function Legend({ series }: { series: readonly (SeriesStyle & { name: string })[] }) {
  return (
    <ul className={classes.legend}>
      {series.map(({ name, ...style }, place) => (
        <li key={place}>
          <Swatch {...style} />
          {name}
        </li>
      ))}
    </ul>
  );
}
