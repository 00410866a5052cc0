import { seriesStyle } from '@/components/charts/constants';
import { Swatch } from '@/components/charts/legend';
import classes from './comparison.module.css';

/** A team with the line and marker that it has in the charts above. */
export function TeamName({ name, place }: { name: string; place: number }) {
  return (
    <span className={classes.team}>
      <Swatch {...seriesStyle(place)} />
      {name}
    </span>
  );
}
