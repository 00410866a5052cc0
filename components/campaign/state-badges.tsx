import { STATE_NAMES } from '@/lib/assessment/constants';
import { CAMPAIGN_STATE_NAMES } from '@/lib/campaign/constants';
import type { AssessmentState, CampaignState } from '@/lib/campaign/types';
import classes from './state-badges.module.css';

/** Its colour only repeats what the word says. */
export function CampaignStateBadge({ state }: { state: CampaignState }) {
  return (
    <span className={classes.badge} data-state={state}>
      {CAMPAIGN_STATE_NAMES[state]}
    </span>
  );
}

/** Its colour only repeats what the word says. */
export function AssessmentStateBadge({ state }: { state: AssessmentState }) {
  return (
    <span className={classes.badge} data-state={state}>
      {STATE_NAMES[state]}
    </span>
  );
}
