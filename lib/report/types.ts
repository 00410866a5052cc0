import type { AssessmentState, ResultArea } from '@/lib/assessment/types';
import type { Rectangle } from '@/lib/framework/map-layout';
import type { Score } from '@/lib/scoring/types';

/** What the report is about, as its cover says it. */
export type ReportTitle = {
  organisation: string;
  team: string;
  campaign: string;
  edition: { id: string; name: string; standsFor: string; acknowledgement: string };
  /** In words, e.g. "All 72 process areas of eTOM 4.5". */
  scope: string;
  /** The horizontal grouping that the report is limited to; null for the whole assessment. */
  grouping: { id: string; name: string } | null;
  state: AssessmentState;
  /** The moment whose data these are. */
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

/** A process area of the report. Its numbers are those of the results, unrounded. */
export type ReportArea = ResultArea & {
  groupingName: string;
  groupName: string;
  /** In map order; none in a group that no vertical crosses. */
  verticalNames: string[];
  status: AreaStatus;
  levelName: string | null;
  importanceName: string;
  confidenceName: string | null;
  /** What to do to reach the next level; null without a gap, or where nothing is written for the area. */
  nextStep: string | null;
};

/** A group, grouping or vertical with its score. */
export type ReportPart = { id: string; name: string; groupName: string; score: Score };

/** Level against target on a few axes. A radar takes 3 to 12 axes; fewer or more are drawn as bars. */
export type ReportChart = {
  title: string;
  form: 'radar' | 'bars';
  axes: { id: string; name: string; level: number | null; target: number | null }[];
};

type Labelled = { id: string; name: string; box: Rectangle; header: Rectangle };

/** The whole edition as a map; only areas of the report have a status other than `out_of_scope`. */
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
    gap: number | null;
  }[];
};

/** The areas of one grouping, as the report goes through them: gaps first by priority, then what is on target. */
export type ReportSection = { grouping: ReportPart; gaps: ReportArea[]; onTarget: ReportArea[] };

/**
 * The one computed model of a gap report; PDF, XLSX, CSV and JSON all draw this. Numbers are unrounded: a renderer
 * rounds through `lib/format/number`. Lists are in map order unless they say otherwise.
 */
export type GapReport = {
  title: ReportTitle;
  figures: ReportFigure[];
  /** The summary in plain sentences. */
  summary: string[];
  overall: Score;
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
  notApplicable: ReportArea[];
  /** What each level means in general. */
  levels: { level: number; name: string; statement: string }[];
  method: { title: string; text: string }[];
};
