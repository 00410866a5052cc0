import type { ChainFix } from '@/lib/comparison/gap-ranking';
import classes from './improvement.module.css';

/** How many chains one level more in an area lifts, and which; what it takes more than this area for, apart. */
export function LiftedChains({ lifts, shares }: ChainFix) {
  return (
    <>
      <strong>{lifts.length}</strong>
      {lifts.length > 0 && <span className={classes.sub}>{lifts.join(', ')}</span>}
      {shares.length > 0 && (
        <span className={classes.sub}>As low as other steps of: {shares.join(', ')}</span>
      )}
    </>
  );
}
