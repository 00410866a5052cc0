import { roundedScore, type RoundedScore } from './rounded-score';
import type { GapReport, ReportArea, ReportPart } from './types';

/** Raised when a field goes or changes its meaning; new fields do not raise it. */
export const JSON_FORMAT = 'tomograph-gap-report/1';

const partOf = ({ id, name, groupName, score }: ReportPart): PartDocument => ({
  id,
  name,
  group: groupName,
  ...roundedScore(score),
});

type PartDocument = RoundedScore & { id: string; name: string; group: string };

function areaOf(area: ReportArea) {
  return {
    id: area.areaId,
    number: area.number,
    name: area.name,
    group: area.groupName,
    grouping: area.groupingName,
    groupingId: area.groupingId,
    verticalIds: area.verticalIds,
    status: area.status,
    level: area.level,
    target: area.target,
    gap: area.gap,
    priority: area.priority,
    importance: area.importance,
    weight: area.weight,
    confidence: area.confidence,
    note: area.note,
    notApplicableReason: area.notApplicable ? area.notApplicableReason : '',
    nextStep: area.nextStep,
  };
}

/** The report as a document for programs: stable field names, in the version that `format` says. */
export function jsonDocument({
  title,
  summary,
  overall,
  groups,
  groupings,
  verticals,
  areas,
  gaps,
}: GapReport) {
  return {
    format: JSON_FORMAT,
    title: { ...title, asOf: title.asOf.toISOString() },
    summary,
    overall: roundedScore(overall),
    groups: groups.map(partOf),
    groupings: groupings.map(partOf),
    verticals: verticals.map(partOf),
    areas: areas.map(areaOf),
    /** Ids of the areas with a gap, most urgent first. */
    gaps: gaps.map(({ areaId }) => areaId),
  };
}

export function renderJson(report: GapReport): string {
  return `${JSON.stringify(jsonDocument(report), null, 2)}\n`;
}
