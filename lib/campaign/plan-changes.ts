import type { CampaignPlan } from './types';

const SIMPLE_FIELDS = [
  'name',
  'editionId',
  'opensOn',
  'closesOn',
  'defaultTarget',
  'depth',
  'carriesFromId',
] as const;
const RECORD_FIELDS = ['groupingTargets', 'weights'] as const;

/** What a change does to a plan: fields from and to, ids that come and go. Only what differs is in it. */
export type PlanChanges = {
  [Field in (typeof SIMPLE_FIELDS)[number]]?: { from: CampaignPlan[Field]; to: CampaignPlan[Field] };
} & {
  [Field in (typeof RECORD_FIELDS)[number]]?: { from: Record<string, number>; to: Record<string, number> };
} & {
  areas?: ListChange;
  teams?: ListChange;
  reviewers?: ListChange;
};

export type ListChange = { added: string[]; removed: string[] };

function listChange(before: readonly string[], after: readonly string[]): ListChange {
  const had = new Set(before);
  const has = new Set(after);
  return { added: [...has].filter((id) => !had.has(id)), removed: [...had].filter((id) => !has.has(id)) };
}

const isEmpty = ({ added, removed }: ListChange) => added.length + removed.length === 0;

function haveSameEntries(one: Record<string, number>, other: Record<string, number>): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

/** What differs between two plans. The order of ids, and ids named twice, make no difference. */
export function planChanges(before: CampaignPlan, after: CampaignPlan): PlanChanges {
  const simple = SIMPLE_FIELDS.filter((field) => before[field] !== after[field]);
  const areas = listChange(before.areaIds, after.areaIds);
  const teams = listChange(before.teamIds, after.teamIds);
  const reviewers = listChange(before.reviewerIds, after.reviewerIds);
  const records = RECORD_FIELDS.filter((field) => !haveSameEntries(before[field], after[field]));
  return {
    ...Object.fromEntries(
      [...simple, ...records].map((field) => [field, { from: before[field], to: after[field] }]),
    ),
    ...(!isEmpty(areas) && { areas }),
    ...(!isEmpty(teams) && { teams }),
    ...(!isEmpty(reviewers) && { reviewers }),
  };
}
