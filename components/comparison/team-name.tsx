import { seriesStyle } from '@/components/charts/constants';
import { Swatch } from '@/components/charts/legend';
import type { Unconfirmed } from '@/lib/comparison/types';
import classes from './comparison.module.css';
import { TeamMark } from './team-mark';

type TeamNameProps = { team: { teamName: string; standing: Unconfirmed }; place: number };

/** A team over its column, with the line and marker that it has in the charts above. */
export function TeamName({ team, place }: TeamNameProps) {
  return (
    <span className={classes.team}>
      <Swatch {...seriesStyle(place)} />
      {team.teamName}
      <TeamMark standing={team.standing} />
    </span>
  );
}
