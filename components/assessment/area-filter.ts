import { isAnswered, standingOf } from '@/lib/assessment/standing';
import type { AreaActivity, Rating } from '@/lib/assessment/types';
import { gapOf } from '@/lib/scoring/gap';

/** What can be asked of an area with yes or no. */
export const FLAGS = [
  'yours',
  'unrated',
  'low-confidence',
  'no-evidence',
  'commented',
  'returned',
  'unconfirmed',
] as const;
export type Flag = (typeof FLAGS)[number];

export const FLAG_NAMES: Record<Flag, string> = {
  yours: 'Yours',
  unrated: 'Unrated',
  'low-confidence': 'Low confidence',
  'no-evidence': 'No evidence',
  commented: 'Commented',
  returned: 'Returned',
  unconfirmed: 'Not confirmed',
};

/** All of it must hold for an area to be shown. */
export type AreaFilter = {
  flags: readonly Flag[];
  /** 0 to 4: only areas with a larger gap, in levels. */
  gapAbove: number | null;
  /** A day or a moment, ISO 8601: only areas whose answer was saved then or later. */
  changedSince: string | null;
};

export const NO_FILTER: AreaFilter = { flags: [], gapAbove: null, changedSince: null };

/** What filters look at. */
export type AreaFacts = {
  areaId: string;
  /** As its reader sees it. */
  rating: Rating;
  campaignTarget: number;
  activity: AreaActivity;
  /** Is it assigned to the reader? */
  isYours: boolean;
};

const HAS: Record<Flag, (facts: AreaFacts) => boolean> = {
  yours: ({ isYours }) => isYours,
  unrated: ({ rating }) => !isAnswered(rating),
  'low-confidence': ({ rating }) => !rating.notApplicable && rating.confidence === 'low',
  'no-evidence': ({ rating, activity }) => !rating.notApplicable && activity.evidence === 0,
  commented: ({ activity }) => activity.openThreads > 0,
  returned: ({ activity }) => activity.openRemarks > 0,
  unconfirmed: ({ rating }) => !rating.confirmed,
};

/** Levels to the target, the team's own or the campaign's; null where either is missing. */
export function shownGap({ rating, campaignTarget }: Pick<AreaFacts, 'rating' | 'campaignTarget'>) {
  const { scoredLevel, target, notApplicable } = rating;
  return gapOf({ level: scoredLevel, target: target ?? campaignTarget, notApplicable });
}

function isChangedSince({ activity: { changedAt } }: AreaFacts, since: string): boolean {
  return changedAt !== null && Date.parse(changedAt) >= Date.parse(since);
}

export function isFiltering({ flags, gapAbove, changedSince }: AreaFilter): boolean {
  return flags.length > 0 || gapAbove !== null || changedSince !== null;
}

export function matches(facts: AreaFacts, { flags, gapAbove, changedSince }: AreaFilter): boolean {
  return (
    flags.every((flag) => HAS[flag](facts)) &&
    (gapAbove === null || (shownGap(facts) ?? 0) > gapAbove) &&
    (changedSince === null || isChangedSince(facts, changedSince))
  );
}

/** Does the area still ask something of its team: an answer, or a yes to one that was carried over? */
export function isOpen({ rating }: Pick<AreaFacts, 'rating'>): boolean {
  return standingOf(rating) !== 'answered';
}

/** How many areas each flag alone would leave. */
export function countFlags(areas: readonly AreaFacts[]): Record<Flag, number> {
  const count = (flag: Flag) => areas.filter(HAS[flag]).length;
  return Object.fromEntries(FLAGS.map((flag) => [flag, count(flag)])) as Record<Flag, number>;
}

/** The filter with one flag put on, or taken off. */
export function toggled(filter: AreaFilter, flag: Flag): AreaFilter {
  const { flags } = filter;
  const isOn = flags.includes(flag);
  return {
    ...filter,
    flags: FLAGS.filter((candidate) => (candidate === flag ? !isOn : flags.includes(candidate))),
  };
}
