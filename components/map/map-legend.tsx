import colours from './map-colours.module.css';
import classes from './map-legend.module.css';
import type { LegendEntry, MapScale } from './types';

/** A value as its tile looks; `map-colours` gives the colour. */
export function TileSwatch({ value, tone, pattern }: Pick<LegendEntry, 'value' | 'tone' | 'pattern'>) {
  return (
    <span
      className={classes.swatch}
      data-tone={tone ?? undefined}
      data-pattern={pattern === 'none' ? undefined : pattern}
    >
      {value}
    </span>
  );
}

/** What each colour and pattern says, and how many tiles have it. */
export function MapLegend({ scale, entries }: { scale: MapScale; entries: readonly LegendEntry[] }) {
  return (
    <ul className={`${classes.legend} ${colours.scale}`} data-scale={scale} aria-label="Legend">
      {entries.map(({ label, count, ...look }) => (
        <li key={label}>
          <span aria-hidden>
            <TileSwatch {...look} />
          </span>
          <span>
            {label} <span className={classes.count}>({count})</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
