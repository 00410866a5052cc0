import { isDetailField } from '@/lib/assessment/detail-fields';
import type { AssessmentScope, RatingField, StoredRating } from '@/lib/assessment/types';
import { UNTOUCHED } from '@/lib/assessment/untouched-rating';
import type { CampaignPlan } from '@/lib/campaign/types';
import type { PortableAction } from '@/lib/improvement/types';
import { EXPORT_FORMAT } from './constants';
import { exportedActions } from './exported-actions';
import type { ExchangedAssessment } from './types';

/** An answer's fields: the plain ones, and the details that are answered, by name. */
function fieldsOf(rating: StoredRating): Record<string, unknown> {
  const plain = (Object.keys(UNTOUCHED) as (keyof typeof UNTOUCHED)[]).map((field) => [field, rating[field]]);
  const details = (Object.keys(rating) as RatingField[])
    .filter((field) => isDetailField(field) && rating[field] !== null && rating[field] !== '')
    .toSorted()
    .map((field) => [field, rating[field]]);
  return Object.fromEntries([...plain, ...details]) as Record<string, unknown>;
}

const sorted = <T>(record: Record<string, T>) =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));

type Plan = Pick<
  CampaignPlan,
  'name' | 'opensOn' | 'closesOn' | 'depth' | 'defaultTarget' | 'groupingTargets'
>;

/**
 * A whole assessment, so that another instance can take it: what the campaign asks, every answer with its notes,
 * reasons and links, and the actions on the areas in scope. Not in it: files, comments, opinions, history, and who is
 * who: of an action neither its owner, nor who planned it, nor what was said about it.
 */
export function toAssessmentExport(
  { assessmentId, state, teamId, teamName, campaignId, organisationName }: AssessmentScope,
  { edition, areas, actions }: ExchangedAssessment & { actions: readonly PortableAction[] },
  { name, opensOn, closesOn, depth, defaultTarget, groupingTargets }: Plan,
  editionHash: string,
  moment: Date,
) {
  return {
    format: EXPORT_FORMAT,
    exportedAt: moment.toISOString(),
    organisation: organisationName,
    edition: { id: edition.id, hash: editionHash },
    campaign: {
      id: campaignId,
      name,
      opensOn,
      closesOn,
      depth,
      defaultTarget,
      groupingTargets: sorted(groupingTargets),
      areas: areas.map(({ areaId, weight }) => ({ areaId, weight })),
    },
    assessment: { id: assessmentId, state, team: { id: teamId, name: teamName } },
    answers: areas.map(({ areaId, rating, links }) => ({
      areaId,
      version: rating.version,
      scoredLevel: rating.scoredLevel,
      fields: fieldsOf(rating),
      evidence: links.map(({ title, url, datedOn }) => ({ title, url, datedOn })),
    })),
    actions: exportedActions(
      areas.map(({ areaId }) => areaId),
      actions,
    ),
  };
}
