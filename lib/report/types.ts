import type { AssessmentState, Confidence, Depth, ProcessAnswer } from '@/lib/assessment/types';
import type { ChainFix } from '@/lib/comparison/gap-ranking';
import type { AreaMedian } from '@/lib/comparison/map-facts';
import type { Rectangle } from '@/lib/framework/map-layout';
import type { AttributeId, AttributeRating } from '@/lib/scoring/attributes';
import type { Difference } from '@/lib/scoring/clear-difference';
import type { Spread } from '@/lib/scoring/spread';
import type { Score } from '@/lib/scoring/types';
import type { ScoreBand } from '@/lib/scoring/uncertainty';

/** Whose ratings: one team's in one campaign, one team's over its campaigns, some teams', or every team's. */
export type ReportSubject = 'assessment' | 'team' | 'comparison' | 'organisation';

/** What the report is about, as its cover says it. */
export type ReportTitle = {
  subject: ReportSubject;
  organisation: string;
  /** Of the organisation, as #rrggbb; null for the product's own. */
  colour: string | null;
  /** The team, or in words the teams, e.g. "All 12 teams". */
  team: string;
  /** How many teams the report is about. */
  teams: number;
  campaign: string;
  edition: { id: string; name: string; standsFor: string; acknowledgement: string };
  /** In words, e.g. "All 72 process areas of eTOM 4.5". */
  scope: string;
  /** The horizontal grouping that the report is limited to; null for all of them. */
  grouping: { id: string; name: string } | null;
  /** Of the assessment; null for several teams. */
  state: AssessmentState | null;
  /** When what the report shows last changed. */
  asOf: Date;
};

/** One of the few numbers that sum the report up; unrounded, null for no score. A percentage is a fraction of 1. */
export type ReportFigure = {
  id: 'level' | 'target' | 'gap' | 'coverage' | 'below_target' | 'on_target';
  label: string;
  kind: 'score' | 'percent' | 'count';
  value: number | null;
  /** What the number is of, in a few words. */
  note: string;
};

export type AreaStatus = 'gap' | 'on_target' | 'unrated' | 'not_applicable';

/** What answers rest on. */
export type EvidenceCount = {
  pieces: number;
  /** Of them, older than the method allows. */
  stale: number;
};

/** How teams' levels lie on an area or part, and how many teams have one. */
export type TeamSpread = Spread & { teams: number };

/** One of several teams' level on an area; null where it has not rated it. */
export type TeamLevel = number | 'not_applicable' | null;

/** Why an area is left out, and by whom. `teams` is empty in a report about one team. */
export type Exclusion = { reason: string; teams: readonly string[] };

/** What an area was answered in detail, and why that gives its level. */
export type ReportDetail = {
  /** A sentence or two: why this level, and what lifts it. */
  why: string;
  attributes: readonly { id: AttributeId; name: string; rating: AttributeRating | null }[];
  processes: readonly { id: string; name: string; answer: ProcessAnswer | null; reason: string }[];
};

/**
 * A process area of the report, unrounded. About several teams, level, target, gap and priority are means over their
 * ratings, and what only one rating has is empty: importance, confidence, depth, note.
 */
export type ReportArea = {
  areaId: string;
  number: string | null;
  name: string;
  groupingId: string;
  groupingName: string;
  groupName: string;
  verticalIds: readonly string[];
  /** In map order; none in a group that no vertical crosses. */
  verticalNames: readonly string[];
  status: AreaStatus;
  level: number | null;
  levelName: string | null;
  target: number | null;
  gap: number | null;
  priority: number | null;
  weight: number;
  importance: number | null;
  importanceName: string | null;
  confidence: Confidence | null;
  confidenceName: string | null;
  /** Where the true level may lie. */
  band: ScoreBand | null;
  evidence: EvidenceCount;
  depth: Depth | null;
  /** What was answered in detail, where that gave the level. */
  detail: ReportDetail | null;
  /** Ratings that were carried over from an earlier campaign and that nobody confirmed yet. */
  unconfirmed: number;
  note: string;
  /** To all teams of the report. */
  notApplicable: boolean;
  /** One for each reason, also where only some teams left the area out. */
  exclusions: readonly Exclusion[];
  /** Between teams; null in a report about one. */
  spread: TeamSpread | null;
  /** What the map shows: the teams' median against the campaign's target; of one team its own level and target. */
  median: AreaMedian;
  /** Each team's own, in the order of the report's teams; none in a report about one, or about too many to name. */
  teamLevels: readonly TeamLevel[];
  /** Teams below their target on it. */
  teamsBelow: number;
  /** What one level more does to the chains; null in a report about several teams, and for an area without a level. */
  chains: ChainFix | null;
  /** What to do to reach the next level; null without a gap, or where nothing is written for the area. */
  nextStep: string | null;
};

/** A group, grouping or vertical, or all of them, with its score and what lies behind it. */
export type ReportPart = {
  id: string;
  name: string;
  /** As it stands over a narrow column. */
  shortName: string;
  groupName: string;
  score: Score;
  band: ScoreBand | null;
  evidence: EvidenceCount;
  /** Of the teams' scores; null in a report about one. */
  spread: TeamSpread | null;
};

/** Level against target on a few axes. A radar takes 3 to 12 axes; fewer or more are drawn as bars. */
export type ReportChart = {
  title: string;
  form: 'radar' | 'bars';
  axes: readonly { id: string; name: string; level: number | null; target: number | null }[];
};

type Labelled = { id: string; name: string; box: Rectangle; header: Rectangle };

/**
 * The whole edition as a map; only areas of the report have a status other than `out_of_scope`. About several teams the
 * levels are their medians, and the gaps those of the medians.
 */
export type ReportMap = {
  width: number;
  height: number;
  groups: Labelled[];
  verticals: Labelled[];
  groupings: Labelled[];
  tiles: {
    id: string;
    name: string;
    box: Rectangle;
    status: AreaStatus | 'out_of_scope';
    level: number | null;
    target: number | null;
    gap: number | null;
  }[];
};

/** The areas of one grouping, as the report goes through them: gaps first by priority, then what is on target. */
export type ReportSection = {
  grouping: ReportPart;
  chart: ReportChart;
  gaps: ReportArea[];
  onTarget: ReportArea[];
};

/** An improvement that somebody took on. */
export type ReportAction = {
  id: string;
  areaId: string;
  areaName: string;
  team: string;
  fromLevel: number;
  toLevel: number;
  text: string;
  owner: string | null;
  /** `YYYY-MM-DD` */
  dueOn: string | null;
  effort: 'small' | 'medium' | 'large';
  status: 'open' | 'in_progress' | 'done' | 'dropped';
  /** Still to be done past its due day. */
  isOverdue: boolean;
};

/** How far the answers have come, in words: what a reader should know before any number. */
export type ReportStanding = {
  /** E.g. "In progress, not accepted yet"; of several teams "2 of 8 assessments accepted". */
  state: string;
  /** E.g. "12 of 61 answers are carried over and not confirmed"; null when none is. */
  unconfirmed: string | null;
  /** Of a team over its campaigns, e.g. "Over time, 2024 to 2026"; null in other reports, and with one campaign. */
  period: string | null;
};

/** One of several teams, with its own scores. */
export type ReportTeam = {
  id: string;
  name: string;
  state: AssessmentState;
  score: Score;
  band: ScoreBand | null;
  /** Areas below their target. */
  below: number;
  /** Level of each grouping of the report, in the order of its groupings. */
  groupings: readonly (number | null)[];
};

/** A change from the campaign before, over the areas rated in both. */
export type TrendChange = { difference: number; shared: number; clearly: Difference | null };

export type TrendRow = {
  id: string;
  name: string;
  kind: 'overall' | 'group' | 'grouping';
  /** One a campaign, in their order; null for no score. */
  levels: readonly (number | null)[];
  /** Null where nothing is shared. */
  change: TrendChange | null;
};

/** What became of an area since the campaign before. */
export type TrendArea = {
  areaId: string;
  name: string;
  groupingName: string;
  kind: 'risen' | 'fallen' | 'new' | 'gone' | 'rescoped';
  before: number | null;
  now: number | null;
  /** In words, e.g. what changed in its scope. */
  note: string;
};

/** One team over its campaigns, the oldest first. */
export type ReportTrend = {
  campaigns: readonly { id: string; name: string; opensOn: string; score: Score; band: ScoreBand | null }[];
  rows: readonly TrendRow[];
  /** An area's level in each campaign, in their order; null where it has none. Of every area of the last two. */
  areaLevels: readonly { areaId: string; levels: readonly (number | null)[] }[];
  areas: readonly TrendArea[];
};

/**
 * The one computed model of a gap report; PDF, XLSX, CSV and JSON all draw this. Numbers are unrounded: a renderer
 * rounds through `lib/format/number`. Lists are in map order unless they say otherwise.
 */
export type GapReport = {
  title: ReportTitle;
  /** SHA-256 in hex of the rest of the JSON document: see `snapshot`. */
  snapshot: string;
  standing: ReportStanding;
  figures: ReportFigure[];
  /** The summary in plain sentences. */
  summary: string[];
  overall: ReportPart;
  groups: ReportPart[];
  groupings: ReportPart[];
  verticals: ReportPart[];
  charts: ReportChart[];
  map: ReportMap;
  areas: ReportArea[];
  /** All areas with a gap, most urgent first. */
  gaps: ReportArea[];
  /** Groupings with a rated area. */
  sections: ReportSection[];
  unrated: ReportArea[];
  /** Areas that at least one team left out. */
  excluded: ReportArea[];
  /** By name; none in a report about one team. */
  teams: ReportTeam[];
  trend: ReportTrend | null;
  /** Overdue ones first, then by due day; done and dropped ones last. */
  actions: ReportAction[];
  /** What each level means in general. */
  levels: { level: number; name: string; statement: string }[];
  method: { title: string; text: string }[];
};
