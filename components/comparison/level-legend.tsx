import scale from '@/components/map/map-colours.module.css';
import type { Edition } from '@/lib/framework/edition';
import classes from './heat-map.module.css';

/** What the colours of levels stand for: the level that is reached in full. */
export function LevelLegend({ levels }: { levels: Edition['levels'] }) {
  return (
    <ul className={`${scale.scale} ${classes.legend}`} data-scale="level" aria-label="Colours">
      {levels.map(({ name }, level) => (
        <li key={level}>
          <span data-tone={level} className={classes.swatch}>
            {level}
          </span>
          {name}
        </li>
      ))}
    </ul>
  );
}
