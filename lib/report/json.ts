import { roundScore } from '@/lib/format/number';
import type { ScoreBand } from '@/lib/scoring/uncertainty';
import { roundedScore } from './rounded-score';
import type { GapReport, ReportArea, ReportPart, ReportTeam, ReportTrend, TeamSpread } from './types';

/** Raised when a field goes or changes its meaning; new fields do not raise it. */
export const JSON_FORMAT = 'tomograph-gap-report/1';

const rounded = (value: number | null) => (value === null ? null : roundScore(value));

const bandOf = (band: ScoreBand | null) => band && { low: roundScore(band.low), high: roundScore(band.high) };

function spreadOf(spread: TeamSpread | null) {
  if (!spread) return null;
  const { teams, lowest, lowerQuartile, median, upperQuartile, highest } = spread;
  return {
    teams,
    lowest: roundScore(lowest),
    lowerQuartile: roundScore(lowerQuartile),
    median: roundScore(median),
    upperQuartile: roundScore(upperQuartile),
    highest: roundScore(highest),
  };
}

/** The score's own fields stand beside the rest. */
function scoredPart({
  score,
  band,
  evidence,
  spread,
}: Pick<ReportPart, 'score' | 'band' | 'evidence' | 'spread'>) {
  return { band: bandOf(band), evidence, spread: spreadOf(spread), ...roundedScore(score) };
}

const partOf = ({ id, name, shortName, groupName, ...part }: ReportPart) => ({
  id,
  name,
  shortName,
  group: groupName,
  ...scoredPart(part),
});

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
    level: rounded(area.level),
    target: rounded(area.target),
    gap: rounded(area.gap),
    priority: rounded(area.priority),
    importance: area.importance,
    weight: area.weight,
    confidence: area.confidence,
    band: bandOf(area.band),
    evidence: area.evidence,
    depth: area.depth,
    detail: area.detail,
    unconfirmed: area.unconfirmed,
    note: area.note,
    notApplicableReason: area.notApplicable ? (area.exclusions[0]?.reason ?? '') : '',
    exclusions: area.exclusions,
    spread: spreadOf(area.spread),
    /** The teams' median against the campaign's target, as the map shows it. */
    median: {
      level: rounded(area.median.level),
      target: rounded(area.median.target),
      gap: rounded(area.median.gap),
    },
    /** In the order of `teams`; empty with more than six. */
    teamLevels: area.teamLevels,
    teamsBelow: area.teamsBelow,
    chains: area.chains,
    nextStep: area.nextStep,
  };
}

function teamOf({ id, name, state, score, band, below, groupings }: ReportTeam) {
  return {
    id,
    name,
    state,
    ...roundedScore(score),
    band: bandOf(band),
    below,
    groupingLevels: groupings.map(rounded),
  };
}

function trendOf({ campaigns, rows, areaLevels, areas }: ReportTrend) {
  return {
    campaigns: campaigns.map(({ id, name, opensOn, score, band }) => ({
      id,
      name,
      opensOn,
      ...roundedScore(score),
      band: bandOf(band),
    })),
    rows: rows.map(({ id, name, kind, levels, change }) => ({
      id,
      name,
      kind,
      levels: levels.map(rounded),
      change: change && { ...change, difference: roundScore(change.difference) },
    })),
    areaLevels,
    areas,
  };
}

/** All of the document but the snapshot, which is made of it. */
export function jsonFacts(report: GapReport) {
  const { title, trend } = report;
  return {
    title: { ...title, asOf: title.asOf.toISOString() },
    standing: report.standing,
    summary: report.summary,
    overall: scoredPart(report.overall),
    groups: report.groups.map(partOf),
    groupings: report.groupings.map(partOf),
    verticals: report.verticals.map(partOf),
    areas: report.areas.map(areaOf),
    /** Ids of the areas with a gap, most urgent first. */
    gaps: report.gaps.map(({ areaId }) => areaId),
    teams: report.teams.map(teamOf),
    trend: trend && trendOf(trend),
    actions: report.actions,
  };
}

/** The report as a document for programs: stable field names, in the version that `format` says. */
export function jsonDocument(report: GapReport) {
  return { format: JSON_FORMAT, snapshot: report.snapshot, ...jsonFacts(report) };
}

export function renderJson(report: GapReport): string {
  return `${JSON.stringify(jsonDocument(report), null, 2)}\n`;
}
