import { levelRangeText } from '@/components/map/map-colours';
import scale from '@/components/map/map-colours.module.css';
import type { Edition } from '@/lib/framework/edition';
import classes from './heat-map.module.css';

/** What the colours of mean levels stand for: the level that is reached in full. */
export function LevelLegend({ levels }: { levels: Edition['levels'] }) {
  return (
    <ul className={`${scale.scale} ${classes.legend}`} data-scale="level" aria-label="Colours">
      {levels.map(({ name }, level) => (
        <li key={level}>
          <span data-tone={level} className={classes.swatch}>
            {levelRangeText(level)}
          </span>
          {name}
        </li>
      ))}
    </ul>
  );
}

type CellKeyProps = {
  /** Whether the columns are areas, on each of which a team has one level. */
  isOpened: boolean;
  /** Whether each cell has its band, or the whole of a team alone. */
  isOfAll: boolean;
  /** Whether teams have rated different areas. */
  hasCoverage: boolean;
};

/** What the figures of a cell are, one below the other. */
export function CellKey({ isOpened, isOfAll, hasCoverage }: CellKeyProps) {
  const coverage = 'how much of what applies the team has rated, where not all of it';
  return (
    <p className={classes.key}>
      In a cell: the {isOpened ? 'level, for all of it the mean' : 'mean level'}; below it
      {isOfAll ? '' : ', for the whole of a team,'} the band in which the true level may lie, e.g. 2.3–3.0
      {hasCoverage && `; then in per cent ${coverage}`}. A dash: nothing rated.
    </p>
  );
}
