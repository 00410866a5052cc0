import type { Unconfirmed } from '@/lib/comparison/types';
import classes from './plain-table.module.css';
import { unconfirmedMark } from './unconfirmed-words';

/** Below a team's name: how many of its answers nobody confirmed yet; nothing where all are. */
export function TeamMark({ standing }: { standing: Unconfirmed }) {
  const mark = unconfirmedMark(standing);
  return mark === '' ? null : <span className={classes.sub}>{mark}</span>;
}
