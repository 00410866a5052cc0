import { STATE_NAMES } from '@/lib/assessment/constants';
import { formatDay, formatMoment } from '@/lib/format/date';
import { EFFORT_NAMES, STATUS_WORDS } from './constants';
import { coverColours, type CoverColours } from './cover-colours';
import { jsonDocument } from './json';
import { toExclusions, toSection, unratedByGrouping, type PdfExclusion, type PdfSection } from './pdf-areas';
import { pdfMap, type PdfMap } from './pdf-map';
import { pdfTeams, type PdfTeams } from './pdf-teams';
import { pdfTrend, type PdfTrend } from './pdf-trend';
import { figureText, scoreRow, toChart, type PdfChart, type PdfScoreRow, type UserText } from './pdf-words';
import type { GapReport, ReportAction } from './types';

export type { UserText };

/** Everything that the Typst template prints: worded, rounded and in order. It computes nothing but geometry. */
export type PdfContent = {
  document: { title: string; author: string; date: { year: number; month: number; day: number } };
  colours: CoverColours;
  organisation: UserText;
  team: UserText;
  campaign: UserText;
  scope: string;
  day: string;
  snapshot: string;
  facts: { label: string; value: UserText | string }[];
  figures: { label: string; value: string; note: string }[];
  summary: UserText[];
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
  /** The report's JSON, for the file inside the PDF: kept as it is. */
  attachment: string;
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
    effort: EFFORT_NAMES[effort],
    status: STATUS_WORDS[status],
    isOverdue,
  };
}

function factsOf({ title, snapshot }: GapReport): PdfContent['facts'] {
  const { organisation, team, teams, campaign, edition, asOf, state } = title;
  return [
    { label: 'Organisation', value: { text: organisation } },
    { label: teams === 1 ? 'Team' : 'Teams', value: { text: team } },
    { label: 'Campaign', value: { text: campaign } },
    { label: 'Scope', value: title.scope },
    { label: 'Edition', value: `${edition.name}. ${edition.standsFor}.` },
    ...(state === null ? [] : [{ label: 'State', value: STATE_NAMES[state] }]),
    { label: 'Data as of', value: formatMoment(asOf) },
    { label: 'Snapshot', value: snapshot },
  ];
}

/** Words and rounds a report for print. */
export function pdfContent(report: GapReport): PdfContent {
  const { title, groupings, groups } = report;
  const { organisation, team, campaign, edition, asOf } = title;
  const isOne = title.teams === 1;
  return {
    document: {
      title: `Gap report: ${team}, ${campaign}${title.grouping ? `, ${title.grouping.name}` : ''}`,
      author: organisation,
      date: { year: asOf.getUTCFullYear(), month: asOf.getUTCMonth() + 1, day: asOf.getUTCDate() },
    },
    colours: coverColours(title.colour),
    organisation: { text: organisation },
    team: { text: team },
    campaign: { text: campaign },
    scope: title.scope,
    day: formatDay(asOf),
    snapshot: report.snapshot,
    facts: factsOf(report),
    figures: report.figures.map((figure) => ({
      label: figure.label,
      value: figureText(figure),
      note: figure.note,
    })),
    summary: report.summary.map((text) => ({ text })),
    charts: title.grouping
      ? []
      : report.charts.filter(({ axes }) => axes.length > 0).map((chart) => toChart(chart, 'Grouping')),
    map: pdfMap(report.map),
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
    sections: report.sections.map((section) => toSection(section, isOne)),
    actions: report.actions.map(toAction),
    unrated: unratedByGrouping(report),
    exclusions: toExclusions(report),
    levels: report.levels,
    method: report.method,
    acknowledgement: edition.acknowledgement,
    attachment: JSON.stringify(jsonDocument(report)),
  };
}
