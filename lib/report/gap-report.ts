import { isRunning } from '@/lib/improvement/overdue';
import { counted } from './counted';
import { JSON_FORMAT, jsonFacts } from './json';
import { METHOD_IN_BRIEF, METHOD_OF_TEAMS } from './method-in-brief';
import { rankedGaps, reportAreas } from './report-areas';
import { groupCharts, groupingChart } from './report-charts';
import { reportMap } from './report-map';
import { reportParts, reportTeams } from './report-parts';
import type { ReportSource } from './report-source';
import { snapshotSteps } from './snapshot';
import { reportStanding } from './standing';
import { atOnce, type Steps } from './steps';
import { summaryFigures, summarySentences } from './summary';
import type {
  GapReport,
  ReportAction,
  ReportArea,
  ReportPart,
  ReportSection,
  ReportTitle,
  ReportTrend,
} from './types';

function scopeWords({ edition, areas, groupingId }: ReportSource, reported: number): string {
  const grouping = groupingId === null ? undefined : edition.grouping(groupingId);
  if (grouping) return `${grouping.name}: ${counted(reported, 'process area')} of ${edition.name}`;
  if (areas.length === edition.areas.length) return `All ${areas.length} process areas of ${edition.name}`;
  return `${areas.length} of the ${edition.areas.length} process areas of ${edition.name}`;
}

function toTitle(source: ReportSource, reported: number): ReportTitle {
  const { subject, organisation, colour, team, campaign, edition, groupingId, teams, asOf } = source;
  const { id, name, standsFor, acknowledgement } = edition;
  const grouping = groupingId === null ? undefined : edition.grouping(groupingId);
  return {
    subject,
    organisation,
    colour,
    team,
    campaign,
    teams: teams.length,
    edition: { id, name, standsFor, acknowledgement },
    scope: scopeWords(source, reported),
    grouping: grouping ? { id: grouping.id, name: grouping.name } : null,
    state: teams.length === 1 ? (teams[0]?.state ?? null) : null,
    asOf,
  };
}

function toSections(
  groupings: readonly ReportPart[],
  areas: readonly ReportArea[],
  gaps: readonly ReportArea[],
): ReportSection[] {
  const sections = groupings.map((grouping) => {
    const members = areas.filter(({ groupingId }) => groupingId === grouping.id);
    return {
      grouping,
      chart: groupingChart(grouping.name, members),
      gaps: gaps.filter(({ groupingId }) => groupingId === grouping.id),
      onTarget: members.filter(({ status }) => status === 'on_target'),
    };
  });
  return sections.filter((section) => section.gaps.length + section.onTarget.length > 0);
}

/** Running ones by due day, those without one last, then what is done or dropped. */
function sortedActions(actions: readonly ReportAction[]): ReportAction[] {
  const due = ({ dueOn }: ReportAction) => dueOn ?? '9999';
  return actions.toSorted(
    (a, b) => Number(isRunning(b)) - Number(isRunning(a)) || (due(a) < due(b) ? -1 : 1),
  );
}

/** Computes the gap report, an area, a part or a team a step. Pure: the same source gives the same report. */
export function* gapReportSteps(source: ReportSource): Steps<GapReport> {
  const { edition, teams } = source;
  const rated = yield* reportAreas(source);
  const areas = rated.map(({ area }) => area);
  const gaps = rankedGaps(areas);
  const parts = yield* reportParts(edition, teams, rated);
  const title = toTitle(source, areas.length);
  const reported = new Set(areas.map(({ areaId }) => areaId));
  const report: GapReport = {
    title,
    snapshot: '',
    standing: { state: '', unconfirmed: null, period: null },
    figures: [],
    summary: [],
    ...parts,
    charts: title.grouping
      ? [groupingChart(title.grouping.name, areas)]
      : groupCharts(parts.groups, parts.groupings),
    map: reportMap(edition, areas),
    areas,
    gaps,
    sections: toSections(parts.groupings, areas, gaps),
    unrated: areas.filter(({ status }) => status === 'unrated'),
    excluded: areas.filter(({ exclusions }) => exclusions.length > 0),
    teams: yield* reportTeams(teams, rated, parts.groupings),
    trend: null,
    actions: sortedActions(source.actions.filter(({ areaId }) => reported.has(areaId))),
    levels: edition.levels.map(({ level, name, statement }) => ({ level, name, statement })),
    method: [...METHOD_IN_BRIEF, ...(teams.length > 1 ? METHOD_OF_TEAMS : [])],
  };
  yield;
  return yield* finished(report);
}

/** Computes the gap report without a pause: what one team's takes is a matter of milliseconds. */
export function computeGapReport(source: ReportSource): GapReport {
  return atOnce(gapReportSteps(source));
}

/** With its sentences, and the snapshot of all that. */
function* finished(report: GapReport): Steps<GapReport> {
  const worded = {
    ...report,
    standing: reportStanding(report),
    figures: summaryFigures(report),
    summary: summarySentences(report),
  };
  yield;
  const facts = { format: JSON_FORMAT, ...jsonFacts(worded) };
  yield;
  return { ...worded, snapshot: yield* snapshotSteps(facts) };
}

/** The report of a team's latest assessment, as the last step of its way there. */
export function computeTeamReport(latest: GapReport, trend: ReportTrend | null): GapReport {
  return atOnce(finished({ ...latest, title: { ...latest.title, subject: 'team' }, trend }));
}
