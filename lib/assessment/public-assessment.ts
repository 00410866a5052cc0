import type { AssessmentResults, ScoredPart } from './results';
import type { AssessmentContent, AssessmentScope } from './types';

const byId = (parts: readonly ScoredPart[]) => Object.fromEntries(parts.map(({ id, score }) => [id, score]));

/** An assessment as the API gives it: see docs/api.md. */
export function toPublicAssessment(
  scope: AssessmentScope,
  { areas }: AssessmentContent,
  results: AssessmentResults,
) {
  const {
    assessmentId,
    state,
    teamId,
    teamName,
    campaignId,
    campaignName,
    campaignState,
    campaignDepth,
    editionId,
  } = scope;
  return {
    assessment: {
      id: assessmentId,
      state,
      team: { id: teamId, name: teamName },
      campaign: { id: campaignId, name: campaignName, state: campaignState, depth: campaignDepth },
      edition: editionId,
    },
    areas: areas.map(({ areaId, target, weight, rating }) => ({
      areaId,
      campaignTarget: target,
      weight,
      rating,
    })),
    scores: {
      overall: results.overall,
      groups: byId(results.groups),
      groupings: byId(results.groupings),
      verticals: byId(results.verticals),
    },
  };
}
