import type { CampaignState, Depth } from '@/lib/db/generated/enums';

/** Twice what the largest edition has; only an attack sends more. */
export const MOST_AREAS = 500;
/** Five times the largest organisation that is measured. */
export const MOST_TEAMS = 1_000;
/** More can not be told who decides. */
export const MOST_REVIEWERS = 100;
/** How much more than a usual one an area can count. */
export const HEAVIEST = 10;
/** Days outside these are slips of the keyboard. */
export const FIRST_DAY = '2000-01-01';
export const LAST_DAY = '2099-12-31';

/** What a new campaign starts with: level 3, Established. */
export const USUAL_TARGET = 3;

/** Side by side, more lines than these can not be told apart. */
export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 6;

export const DEPTH_WORDS: Record<Depth, string> = {
  direct: 'Direct: choose among six statements',
  detailed: 'Detailed: rate processes and attributes',
};

export const CAMPAIGN_STATE_NAMES: Record<CampaignState, string> = {
  draft: 'Draft',
  open: 'Open',
  closed: 'Closed',
};
