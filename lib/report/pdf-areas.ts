import { formatLevel, formatPercent, formatScore } from '@/lib/format/number';
import { counted, listed } from './counted';
import { namesApart, type TextWithNames } from './pdf-names';
import {
  bandText,
  evidenceText,
  spreadText,
  toChart,
  unbroken,
  type PdfChart,
  type UserText,
} from './pdf-words';
import type { GapReport, ReportArea, ReportDetail, ReportSection } from './types';

/** What was answered in detail, a line each: why this level, the attributes, the processes. */
export type PdfDetail = { lines: string[] };

export type PdfArea = {
  name: string;
  /** Number, verticals, importance, confidence and evidence, in one line. */
  about: string;
  /** What to be careful with, e.g. "Not yet confirmed". */
  marks: string[];
  level: number | null;
  target: number | null;
  levelText: string;
  targetText: string;
  gapText: string;
  priorityText: string;
  detail: PdfDetail | null;
  note: UserText | null;
  nextStep: string | null;
};

export type PdfSection = {
  name: string;
  chart: PdfChart;
  facts: { label: string; value: string }[];
  gaps: PdfArea[];
  onTarget: PdfArea[];
};

/** Between short phrases; a line never starts with it. */
const DOT = '\u00a0· ';

function aboutOf(area: ReportArea, teams: number): string {
  const { number, verticalNames, levelName, importance, importanceName, confidenceName, spread } = area;
  const words = [
    ...(number === null ? [] : [number]),
    ...(verticalNames.length === 0 ? [] : [verticalNames.join(', ')]),
    ...(levelName === null ? [] : [`Now ${levelName.toLowerCase()}`]),
    ...((importance ?? 1) > 1 && importanceName !== null
      ? [`Importance ${importanceName.toLowerCase()}`]
      : []),
    ...(confidenceName === null ? [] : [`Confidence ${confidenceName.toLowerCase()}`]),
    ...(area.depth === 'detailed' ? ['Rated in detail'] : []),
    ...(spread === null ? [] : [spreadText(spread, teams)]),
    ...(teams === 1 || area.teamsBelow === 0 ? [] : [`${counted(area.teamsBelow, 'team')} below target`]),
    evidenceText(area.evidence),
  ];
  return words.join(DOT);
}

function marksOf({ unconfirmed, evidence }: ReportArea, isOne: boolean): string[] {
  return [
    ...(unconfirmed === 0
      ? []
      : [isOne ? 'Carried over, not yet confirmed' : `${unconfirmed} not yet confirmed`]),
    ...(evidence.pieces > 0 && evidence.stale === evidence.pieces ? ['Stale evidence'] : []),
  ];
}

/** One text a line: hundreds of ratings as elements of their own would double the time that a page takes. */
function toDetail(detail: ReportDetail | null): PdfDetail | null {
  if (detail === null) return null;
  const attributes = detail.attributes.flatMap(({ id, rating }) =>
    rating === null ? [] : [`PA\u00a0${id}:\u00a0${rating}`],
  );
  const processes = detail.processes.map(({ name, answer }) => {
    const rating = answer === null ? '–' : answer === 'not_applicable' ? 'n/a' : answer;
    return `${name}:\u00a0${rating}`;
  });
  const lists = [attributes, processes].filter((list) => list.length > 0).map((list) => list.join(DOT));
  return { lines: [unbroken(detail.why), ...lists] };
}

export function toArea(area: ReportArea, teams: number): PdfArea {
  const isOne = teams === 1;
  const { name, level, target, gap, priority, note, nextStep } = area;
  return {
    name,
    level,
    target,
    nextStep,
    about: aboutOf(area, teams),
    marks: marksOf(area, isOne),
    levelText: formatLevel(level, isOne),
    targetText: formatLevel(target, isOne),
    gapText: formatLevel(gap, isOne),
    priorityText: formatLevel(priority, isOne),
    detail: toDetail(area.detail),
    note: note.trim() === '' ? null : { text: note },
  };
}

function factsOf({ grouping, gaps }: ReportSection, teams: number): PdfSection['facts'] {
  const { score, band, evidence, spread } = grouping;
  const { level, target, gap, rated, applicable, coverage } = score;
  return [
    { label: 'Mean level', value: `${formatScore(level)} (${bandText(band)})` },
    { label: 'Mean target', value: formatScore(target) },
    { label: 'Mean gap', value: formatScore(gap) },
    {
      label: 'Coverage',
      value: `${formatPercent(coverage)}, ${rated} of ${counted(applicable, teams === 1 ? 'area' : 'rating')}`,
    },
    { label: 'Below target', value: counted(gaps.length, 'area') },
    ...(spread ? [{ label: 'Between teams', value: spreadText(spread, teams) }] : []),
    { label: 'Evidence', value: evidenceText(evidence) },
  ];
}

export function toSection(section: ReportSection, teams: number): PdfSection {
  const { grouping, chart, gaps, onTarget } = section;
  return {
    name: grouping.name,
    chart: toChart(chart, 'Process area'),
    facts: factsOf(section, teams),
    gaps: gaps.map((area) => toArea(area, teams)),
    onTarget: onTarget.map((area) => toArea(area, teams)),
  };
}

/** The names of what nobody rated, by grouping. */
export function unratedByGrouping({
  groupings,
  unrated,
}: GapReport): { grouping: string; names: string[] }[] {
  const lists = groupings.map(({ id, name }) => ({
    grouping: name,
    names: unrated.filter(({ groupingId }) => groupingId === id).map((area) => area.name),
  }));
  return lists.filter(({ names }) => names.length > 0);
}

/** More team names than these beside a reason hide the reason. */
const MOST_TEAMS_NAMED = 3;

/** "And 1 more" would be as long as the name, so one is never left out alone. */
function teamNames(teams: readonly string[]): string {
  const others = teams.length - MOST_TEAMS_NAMED;
  if (others <= 1) return listed(teams);
  return `${teams.slice(0, MOST_TEAMS_NAMED).join(', ')} and ${others} more`;
}

export type PdfExclusion = { name: string; grouping: string; reason: UserText; teams: TextWithNames };

/** A row for each reason that somebody gave for leaving an area out. */
export function toExclusions({ excluded }: GapReport): PdfExclusion[] {
  return excluded.flatMap(({ name, groupingName, exclusions }) =>
    exclusions.map(({ reason, teams }) => ({
      name,
      grouping: groupingName,
      reason: { text: reason },
      teams: namesApart(teamNames(teams), teams),
    })),
  );
}
