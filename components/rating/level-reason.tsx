import { levelReason, type ReasonContext } from '@/lib/assessment/level-reason';
import { depthOf } from '@/lib/assessment/rating-level';
import type { Rating } from '@/lib/assessment/types';
import classes from './area-answer.module.css';

/** Why the area is at its level, and what would lift it; in view while its details are rated. */
export function LevelReason({ rating, ...context }: ReasonContext & { rating: Rating }) {
  const { why, lift } = levelReason(rating, context);
  // Read out when it names a derived level; not at each step on the way there, nor after what was just chosen.
  const isDetailed = depthOf(rating, context.campaignDepth) === 'detailed';
  return (
    <div className={classes.reason} data-detailed={isDetailed || undefined}>
      <p className={classes.why} aria-live={isDetailed && rating.scoredLevel !== null ? 'polite' : 'off'}>
        {why}
      </p>
      {lift !== null && <p>{lift}</p>}
    </div>
  );
}
