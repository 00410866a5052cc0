import { Panel } from '@/components/ui/panel';
import type { Comparison } from '@/lib/comparison/types';
import classes from './comparison.module.css';
import { listWords } from './comparison-words';

/** The areas that are not compared, and on whose account. */
export function LeftOut({ comparison: { basis, teams, leftOut } }: { comparison: Comparison }) {
  if (leftOut.length === 0) return null;
  const isShared = basis === 'shared';
  const names = (places: readonly number[]) =>
    listWords(places.flatMap((place) => teams[place]?.teamName ?? []));
  return (
    <Panel
      title={isShared ? 'Not compared' : 'Not rated by all'}
      description={`${leftOut.length} in scope that not all of these teams have rated${isShared ? '' : '; they count for those that have'}.`}
    >
      <details>
        <summary className={classes.summary}>Show which, and why</summary>
        <ul className={classes.list}>
          {leftOut.map(({ areaId, name, unrated, notApplicable }) => (
            <li key={areaId}>
              <strong>{name}</strong>
              <span className={classes.sub}>
                {[
                  unrated.length > 0 && `not rated by ${names(unrated)}`,
                  notApplicable.length > 0 && `not applicable to ${names(notApplicable)}`,
                ]
                  .filter(Boolean)
                  .join('; ')}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
