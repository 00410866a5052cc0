import type { Edition } from '@/lib/framework/edition';
import { scoreBand, type EvidenceState, type ScoreBand } from '@/lib/scoring/uncertainty';
import type { AssessmentResults } from './results';
import type { ResultArea } from './types';

type Bands = ReadonlyMap<string, ScoreBand | null>;

/** The bands of all scores of an assessment's results, by the id of what each is of; null where there is no score. */
export type ResultBands = {
  overall: ScoreBand | null;
  groups: Bands;
  groupings: Bands;
  verticals: Bands;
  areas: Bands;
};

/** Where the true scores of results may lie. `evidence` is by area id; an area without any may be missing. */
export function resultBands(
  edition: Edition,
  { groups, groupings, verticals, areas }: AssessmentResults,
  evidence: ReadonlyMap<string, EvidenceState>,
): ResultBands {
  const banded = areas.map((area) => ({ evidence: evidence.get(area.areaId) ?? ('none' as const), ...area }));
  const of = (ids: readonly string[], isInside: (area: ResultArea, id: string) => boolean): Bands =>
    new Map(ids.map((id) => [id, scoreBand(banded.filter((area) => isInside(area, id)))]));
  const idsOf = (parts: readonly { id: string }[]) => parts.map(({ id }) => id);
  return {
    overall: scoreBand(banded),
    groups: of(idsOf(groups), ({ groupingId }, id) => edition.grouping(groupingId)?.groupId === id),
    groupings: of(idsOf(groupings), ({ groupingId }, id) => groupingId === id),
    verticals: of(idsOf(verticals), ({ verticalIds }, id) => verticalIds.includes(id)),
    areas: new Map(banded.map((area) => [area.areaId, scoreBand([area])])),
  };
}
