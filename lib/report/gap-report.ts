import { CONFIDENCE_NAMES, IMPORTANCE_NAMES } from '@/lib/assessment/constants';
import { computeResults, type ScoredPart } from '@/lib/assessment/results';
import type { AssessmentContent, AssessmentScope, ResultArea } from '@/lib/assessment/types';
import type { Edition } from '@/lib/framework/edition';
import { counted } from './counted';
import { METHOD_IN_BRIEF } from './method-in-brief';
import { groupCharts, groupingChart } from './report-charts';
import { reportMap } from './report-map';
import { summaryFigures, summarySentences } from './summary';
import type { AreaStatus, GapReport, ReportArea, ReportPart, ReportSection, ReportTitle } from './types';

export type GapReportSource = {
  scope: Pick<AssessmentScope, 'organisationName' | 'teamName' | 'campaignName' | 'state'>;
  content: AssessmentContent;
  /** Limits the report to one horizontal grouping. */
  groupingId?: string;
  /** The moment whose data these are. */
  asOf: Date;
};

function statusOf({ notApplicable, gap }: ResultArea): AreaStatus {
  if (notApplicable) return 'not_applicable';
  if (gap === null) return 'unrated';
  return gap > 0 ? 'gap' : 'on_target';
}

function toReportArea(edition: Edition, area: ResultArea): ReportArea {
  const grouping = edition.grouping(area.groupingId);
  const status = statusOf(area);
  const nextSteps = edition.area(area.areaId)?.content?.nextSteps;
  const isShort = status === 'gap' && area.level !== null;
  return {
    ...area,
    groupingName: grouping?.name ?? '',
    groupName: edition.group(grouping?.groupId ?? '')?.name ?? '',
    verticalNames: edition.verticals
      .filter(({ id }) => area.verticalIds.includes(id))
      .map(({ name }) => name),
    status,
    levelName: edition.levels.find(({ level }) => level === area.level)?.name ?? null,
    importanceName: IMPORTANCE_NAMES[area.importance] ?? '',
    confidenceName: area.confidence && CONFIDENCE_NAMES[area.confidence],
    nextStep: (isShort && nextSteps?.[area.level ?? 0]) || null,
  };
}

function scopeWords(
  { edition, areas }: AssessmentContent,
  reported: readonly ReportArea[],
  groupingId?: string,
): string {
  const grouping = groupingId === undefined ? undefined : edition.grouping(groupingId);
  if (grouping) return `${grouping.name}: ${counted(reported.length, 'process area')} of ${edition.name}`;
  if (areas.length === edition.areas.length) return `All ${areas.length} process areas of ${edition.name}`;
  return `${areas.length} of the ${edition.areas.length} process areas of ${edition.name}`;
}

function toTitle(
  { scope, content, groupingId, asOf }: GapReportSource,
  reported: readonly ReportArea[],
): ReportTitle {
  const { id, name, standsFor, acknowledgement } = content.edition;
  const grouping = groupingId === undefined ? undefined : content.edition.grouping(groupingId);
  return {
    organisation: scope.organisationName,
    team: scope.teamName,
    campaign: scope.campaignName,
    edition: { id, name, standsFor, acknowledgement },
    scope: scopeWords(content, reported, groupingId),
    grouping: grouping ? { id: grouping.id, name: grouping.name } : null,
    state: scope.state,
    asOf,
  };
}

function toSections(
  groupings: readonly ReportPart[],
  areas: readonly ReportArea[],
  gaps: readonly ReportArea[],
): ReportSection[] {
  const sections = groupings.map((grouping) => {
    const isMember = ({ groupingId }: ReportArea) => groupingId === grouping.id;
    const onTarget = areas.filter((area) => isMember(area) && area.status === 'on_target');
    return { grouping, gaps: gaps.filter(isMember), onTarget };
  });
  return sections.filter((section) => section.gaps.length + section.onTarget.length > 0);
}

/**
 * Computes the gap report of one assessment, or of the part of it that lies in one horizontal grouping. Pure: the same
 * source gives the same report.
 */
export function computeGapReport(source: GapReportSource): GapReport {
  const { edition } = source.content;
  const results = computeResults(source.content, source.groupingId);
  const areas = results.areas.map((area) => toReportArea(edition, area));
  const byId = new Map(areas.map((area) => [area.areaId, area]));
  const gaps = results.gaps.flatMap(({ rating }) => byId.get(rating.areaId) ?? []);
  const toPart = ({ id, name, groupId, score }: ScoredPart): ReportPart => ({
    ...{ id, name, score },
    groupName: edition.group(groupId)?.name ?? '',
  });
  const groups = results.groups.map(toPart);
  const groupings = results.groupings.map(toPart);
  const title = toTitle(source, areas);
  const summarised = { overall: results.overall, groupings, areas, gaps };
  return {
    title,
    figures: summaryFigures(summarised),
    summary: summarySentences(summarised),
    overall: results.overall,
    groups,
    groupings,
    verticals: results.verticals.map(toPart),
    charts: title.grouping ? groupingChart(title.grouping.name, areas) : groupCharts(groups, groupings),
    map: reportMap(edition, areas),
    areas,
    gaps,
    sections: toSections(groupings, areas, gaps),
    unrated: areas.filter(({ status }) => status === 'unrated'),
    notApplicable: areas.filter(({ status }) => status === 'not_applicable'),
    levels: edition.levels.map(({ level, name, statement }) => ({ level, name, statement })),
    method: [...METHOD_IN_BRIEF],
  };
}
