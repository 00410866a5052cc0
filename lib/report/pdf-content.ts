import { formatDay, formatMoment } from '@/lib/format/date';
import { EFFORT_NAMES, STATUS_WORDS } from './constants';
import { coverColours, type CoverColours } from './cover-colours';
import { standingFacts } from './standing';
import { toExclusions, toSection, unratedByGrouping, type PdfExclusion, type PdfSection } from './pdf-areas';
import { pdfMap, type PdfMap } from './pdf-map';
import { namesApart, type TextWithNames } from './pdf-names';
import { pdfTeams, type PdfTeams } from './pdf-teams';
import { pdfTrend, type PdfTrend } from './pdf-trend';
import {
  figureText,
  scoreRow,
  toChart,
  unbroken,
  type PdfChart,
  type PdfScoreRow,
  type UserText,
} from './pdf-words';
import type { GapReport, ReportAction, ReportStanding } from './types';

export type { UserText };

/** Plain text that is copied letter by letter: nothing is put into it to break lines. */
type ExactText = { exactly: string };

/** Everything that the Typst template prints: worded, rounded and in order. It computes nothing but geometry. */
export type PdfContent = {
  document: { title: string; author: string; date: { year: number; month: number; day: number } };
  colours: CoverColours;
  organisation: UserText;
  team: TextWithNames;
  campaign: UserText;
  scope: string;
  day: string;
  snapshot: ExactText;
  /** How far the answers have come, for the cover. */
  standing: ReportStanding;
  facts: { label: string; value: TextWithNames | ExactText | string }[];
  figures: { label: string; value: string; note: string }[];
  summary: TextWithNames[];
  charts: PdfChart[];
  map: PdfMap;
  results: {
    groups: { head: PdfScoreRow; rows: PdfScoreRow[] }[];
    verticals: PdfScoreRow[];
    overall: PdfScoreRow;
  };
  teams: PdfTeams | null;
  trend: PdfTrend | null;
  sections: PdfSection[];
  actions: {
    area: string;
    team: UserText;
    text: UserText;
    levels: string;
    owner: UserText;
    due: string;
    effort: string;
    status: string;
    isOverdue: boolean;
  }[];
  unrated: { grouping: string; names: string[] }[];
  exclusions: PdfExclusion[];
  levels: { level: number; name: string; statement: string }[];
  method: { title: string; text: string }[];
  acknowledgement: string;
};

function toAction(action: ReportAction): PdfContent['actions'][number] {
  const { areaName, team, text, fromLevel, toLevel, owner, dueOn, effort, status, isOverdue } = action;
  return {
    area: areaName,
    team: { text: team },
    text: { text },
    levels: `${fromLevel} → ${toLevel}`,
    owner: { text: owner ?? 'Nobody yet' },
    due: dueOn === null ? 'No date' : formatDay(new Date(`${dueOn}T00:00:00Z`)),
    effort: `${EFFORT_NAMES[effort]} effort`,
    status: STATUS_WORDS[status],
    isOverdue,
  };
}

function teamWords({ title, teams }: GapReport): TextWithNames {
  if (title.teams === 1) return { text: title.team };
  return namesApart(
    title.team,
    teams.map(({ name }) => name),
  );
}

function summaryWords({ summary, teams, trend }: GapReport): TextWithNames[] {
  const names = [...teams, ...(trend?.campaigns ?? [])].map(({ name }) => name);
  return summary.map((sentence) => namesApart(sentence, names));
}

function factsOf(report: GapReport): PdfContent['facts'] {
  const { title, snapshot, standing } = report;
  const { organisation, teams, campaign, edition, asOf } = title;
  return [
    { label: 'Organisation', value: { text: organisation } },
    { label: teams === 1 ? 'Team' : 'Teams', value: teamWords(report) },
    { label: 'Campaign', value: { text: campaign } },
    { label: 'Scope', value: title.scope },
    { label: 'Edition', value: `${edition.name}. ${edition.standsFor}.` },
    ...standingFacts(standing),
    { label: 'Data as of', value: `${formatMoment(asOf)}, when they last changed` },
    { label: 'Snapshot', value: { exactly: snapshot } },
  ];
}

/** Words and rounds a report for print. */
export function pdfContent(report: GapReport): PdfContent {
  const { title, groupings, groups } = report;
  const { organisation, team, campaign, edition, asOf } = title;
  return {
    document: {
      title: `Gap report: ${team}, ${campaign}${title.grouping ? `, ${title.grouping.name}` : ''}`,
      author: organisation,
      date: { year: asOf.getUTCFullYear(), month: asOf.getUTCMonth() + 1, day: asOf.getUTCDate() },
    },
    colours: coverColours(title.colour),
    organisation: { text: organisation },
    team: teamWords(report),
    campaign: { text: campaign },
    scope: title.scope,
    day: formatDay(asOf),
    snapshot: { exactly: report.snapshot },
    standing: report.standing,
    facts: factsOf(report),
    figures: report.figures.map((figure) => ({
      label: figure.label,
      value: figureText(figure),
      note: figure.note,
    })),
    summary: summaryWords(report),
    charts: title.grouping
      ? []
      : report.charts.filter(({ axes }) => axes.length > 0).map((chart) => toChart(chart, 'Grouping')),
    map: pdfMap(report.map, title.teams),
    results: {
      groups: groups.map((group) => ({
        head: scoreRow(group),
        rows: groupings.filter(({ groupName }) => groupName === group.name).map(scoreRow),
      })),
      verticals: report.verticals.map(scoreRow),
      overall: scoreRow(report.overall),
    },
    teams: pdfTeams(report),
    trend: pdfTrend(report.trend),
    sections: report.sections.map((section) => toSection(section, title.teams)),
    actions: report.actions.map(toAction),
    unrated: unratedByGrouping(report),
    exclusions: toExclusions(report),
    levels: report.levels,
    method: report.method.map((part) => ({ ...part, text: unbroken(part.text) })),
    acknowledgement: edition.acknowledgement,
  };
}
