import type { Area } from '@/lib/framework/types';
import type { Edition } from '@/lib/framework/edition';
import { gapOf, priorityOf } from '@/lib/scoring/gap';
import { rankGaps, type RankedGap } from '@/lib/scoring/rank-gaps';
import { rollUp } from '@/lib/scoring/roll-up';
import type { AreaRating, Score } from '@/lib/scoring/types';
import type { AssessedArea, AssessmentContent, Rating, ResultArea } from './types';

/** A group, grouping or vertical with the score of its areas in scope. */
export type ScoredPart = { id: string; name: string; groupId: string; score: Score };

/** Everything that is computed from one assessment. Parts without an area in scope are left out; order is map order. */
export type AssessmentResults = {
  overall: Score;
  groups: ScoredPart[];
  groupings: (ScoredPart & { shortName: string })[];
  verticals: ScoredPart[];
  areas: ResultArea[];
  /** Most urgent first. */
  gaps: RankedGap<ResultArea>[];
};

type ScoredArea = Omit<AssessedArea, 'rating'> & {
  rating: Pick<Rating, 'scoredLevel' | 'target' | 'notApplicable' | 'importance'>;
};

/** What scoring takes of an assessed area: the team's own target goes before the campaign's. */
export function toAreaRating({ areaId, target, weight, rating }: ScoredArea): AreaRating {
  return {
    areaId,
    level: rating.scoredLevel,
    target: rating.target ?? target,
    notApplicable: rating.notApplicable,
    weight,
    importance: rating.importance,
  };
}

function toResultArea(area: Area, assessed: AssessedArea): ResultArea {
  const scored = toAreaRating(assessed);
  const { confidence, note, notApplicableReason, depth, confirmed } = assessed.rating;
  return {
    name: area.name,
    number: area.number,
    groupingId: area.groupingId,
    verticalIds: area.verticalIds,
    ...scored,
    gap: gapOf(scored),
    priority: priorityOf(scored),
    confidence,
    note,
    notApplicableReason,
    depth,
    confirmed,
  };
}

/** Computes the results of an assessment, or of the part of it that lies in one horizontal grouping. */
export function computeResults(
  { edition, areas }: AssessmentContent,
  groupingId?: string,
): AssessmentResults {
  const results = areas.flatMap((assessed) => {
    const area = edition.area(assessed.areaId);
    const wanted = area && (groupingId === undefined || area.groupingId === groupingId);
    return wanted ? [toResultArea(area, assessed)] : [];
  });
  return { ...scoreParts(edition, results), areas: results, gaps: rankGaps(results) };
}

function scoreParts(edition: Edition, areas: readonly ResultArea[]) {
  const part = <T extends { id: string; name: string }>(
    owner: T,
    groupId: string,
    members: readonly ResultArea[],
  ) => (members.length === 0 ? [] : [{ id: owner.id, name: owner.name, groupId, score: rollUp(members) }]);
  return {
    overall: rollUp(areas),
    groups: edition.groups.flatMap((group) => {
      const members = areas.filter((area) => edition.grouping(area.groupingId)?.groupId === group.id);
      return part(group, group.id, members);
    }),
    groupings: edition.groupings.flatMap((grouping) => {
      const members = areas.filter((area) => area.groupingId === grouping.id);
      return part(grouping, grouping.groupId, members).map((scored) => ({
        ...scored,
        shortName: grouping.shortName,
      }));
    }),
    verticals: edition.verticals.flatMap((vertical) => {
      const members = areas.filter((area) => area.verticalIds.includes(vertical.id));
      return part(vertical, vertical.groupId, members);
    }),
  };
}
