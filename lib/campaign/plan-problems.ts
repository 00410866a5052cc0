import type { FieldMessages } from '@/lib/errors';
import type { Edition } from '@/lib/framework/edition';
import type { CampaignPlan } from './types';

/** More names than these help nobody in a message. */
const MOST_NAMED = 5;

function list(ids: readonly string[]): string {
  const more = ids.length - MOST_NAMED;
  return ids.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** What of a plan its edition does not know, by field; nothing when all is known. */
export function planProblems(
  edition: Edition,
  plan: Pick<CampaignPlan, 'areaIds' | 'groupingTargets' | 'weights'>,
): FieldMessages {
  const problems: FieldMessages = {};
  const unknown = plan.areaIds.filter((id) => !edition.area(id));
  if (unknown.length > 0)
    problems.areaIds = `must be process areas of ${edition.name}; unknown: ${list(unknown)}`;
  for (const id of Object.keys(plan.groupingTargets)) {
    if (!edition.grouping(id))
      problems[`groupingTargets.${id}`] = `is not a horizontal grouping of ${edition.name}`;
  }
  const inScope = new Set(plan.areaIds);
  for (const id of Object.keys(plan.weights)) {
    if (!inScope.has(id)) problems[`weights.${id}`] = 'must be of an area in scope';
  }
  return problems;
}
