import { STATE_NAMES } from '@/lib/assessment/constants';
import { formatDay, formatMoment } from '@/lib/format/date';
import { formatPercent, formatScore } from '@/lib/format/number';
import { counted } from './counted';
import { pdfMap, type PdfMap } from './pdf-map';
import type { GapReport, ReportArea, ReportChart, ReportFigure, ReportPart, ReportSection } from './types';

/** Text that people typed. The renderer replaces what no font can draw, and finds its language and direction. */
export type UserText = { text: string };

/** Numbers as the reader sees them; a dash for no score. */
export type PdfScoreRow = {
  name: string;
  level: string;
  target: string;
  gap: string;
  coverage: string;
  rated: string;
  range: string;
};

/** `level` and `target` are for drawing, the texts for reading. */
export type PdfChart = Omit<ReportChart, 'axes'> & {
  axes: {
    name: string;
    level: number | null;
    target: number | null;
    levelText: string;
    targetText: string;
  }[];
  /** What the axes are. */
  axisHead: string;
  alternative: string;
};

export type PdfArea = {
  name: string;
  /** Number, verticals, importance and confidence, in one line. */
  about: string;
  level: number | null;
  target: number | null;
  levelText: string;
  targetText: string;
  gapText: string;
  priorityText: string;
  note: UserText | null;
  nextStep: string | null;
};

export type PdfSection = { name: string; summary: string; gaps: PdfArea[]; onTarget: PdfArea[] };

/** Everything that the Typst template prints: worded, rounded and in order. It computes nothing but geometry. */
export type PdfContent = {
  document: { title: string; author: string; date: { year: number; month: number; day: number } };
  organisation: UserText;
  team: UserText;
  campaign: UserText;
  scope: string;
  day: string;
  facts: { label: string; value: UserText | string }[];
  figures: { label: string; value: string; note: string }[];
  summary: string[];
  charts: PdfChart[];
  map: PdfMap;
  results: {
    groups: { head: PdfScoreRow; rows: PdfScoreRow[] }[];
    verticals: PdfScoreRow[];
    overall: PdfScoreRow;
  };
  sections: PdfSection[];
  unrated: { grouping: string; names: string[] }[];
  notApplicable: { name: string; grouping: string; reason: UserText }[];
  levels: { level: number; name: string; statement: string }[];
  method: { title: string; text: string }[];
  acknowledgement: string;
};

function figureText({ kind, value }: ReportFigure): string {
  if (kind === 'count') return String(value);
  return kind === 'percent' ? formatPercent(value) : formatScore(value);
}

function scoreRow({ name, score }: Pick<ReportPart, 'name' | 'score'>): PdfScoreRow {
  const { level, target, gap, coverage, rated, applicable, lowest, highest } = score;
  return {
    name,
    level: formatScore(level),
    target: formatScore(target),
    gap: formatScore(gap),
    coverage: formatPercent(coverage),
    rated: `${rated} of ${applicable}`,
    range: lowest === null ? '–' : `${lowest} to ${highest}`,
  };
}

function toChart({ title, form, axes }: ReportChart, axisHead: string): PdfChart {
  const texts = axes.map(({ name, level, target }) => ({
    ...{ name, level, target },
    ...{ levelText: formatScore(level), targetText: formatScore(target) },
  }));
  const said = texts.map(
    ({ name, levelText, targetText }) => `${name}: level ${levelText}, target ${targetText}`,
  );
  const kind = form === 'radar' ? 'Radar chart' : 'Bar chart';
  return {
    title,
    form,
    axes: texts,
    axisHead,
    alternative: `${kind} of ${title}, scale 0 to 5. ${said.join('; ')}.`,
  };
}

const whole = (value: number | null) => (value === null ? '–' : String(value));

function toArea(area: ReportArea): PdfArea {
  const { name, number, verticalNames, level, levelName, target, gap, priority, importance, note, nextStep } =
    area;
  const about = [
    ...(number === null ? [] : [number]),
    ...(verticalNames.length === 0 ? [] : [verticalNames.join(', ')]),
    ...(levelName === null ? [] : [`Now ${levelName.toLowerCase()}`]),
    ...(importance > 1 ? [`Importance ${area.importanceName.toLowerCase()}`] : []),
    ...(area.confidenceName === null ? [] : [`Confidence ${area.confidenceName.toLowerCase()}`]),
  ];
  return {
    ...{ name, level, target, nextStep },
    about: about.join(' · '),
    levelText: whole(level),
    targetText: whole(target),
    gapText: whole(gap),
    priorityText: whole(priority),
    note: note.trim() === '' ? null : { text: note },
  };
}

function toSection({ grouping, gaps, onTarget }: ReportSection): PdfSection {
  const { level, target, gap, rated, applicable } = grouping.score;
  const means = `Mean level ${formatScore(level)}, mean target ${formatScore(target)}, mean gap ${formatScore(gap)}.`;
  const share = `${rated} of ${counted(applicable, 'area')} rated, ${gaps.length} below target.`;
  return {
    name: grouping.name,
    summary: `${means} ${share}`,
    gaps: gaps.map(toArea),
    onTarget: onTarget.map(toArea),
  };
}

function unratedByGrouping({ groupings, unrated }: GapReport): PdfContent['unrated'] {
  const lists = groupings.map(({ id, name }) => ({
    grouping: name,
    names: unrated.filter(({ groupingId }) => groupingId === id).map((area) => area.name),
  }));
  return lists.filter(({ names }) => names.length > 0);
}

/** Words and rounds a report for print. */
export function pdfContent(report: GapReport): PdfContent {
  const { title, groupings, groups } = report;
  const { organisation, team, campaign, edition, asOf } = title;
  const facts: PdfContent['facts'] = [
    { label: 'Organisation', value: { text: organisation } },
    { label: 'Team', value: { text: team } },
    { label: 'Campaign', value: { text: campaign } },
    { label: 'Scope', value: title.scope },
    { label: 'Edition', value: `${edition.name}. ${edition.standsFor}.` },
    { label: 'State', value: STATE_NAMES[title.state] },
    { label: 'Data as of', value: formatMoment(asOf) },
  ];
  return {
    document: {
      title: `Gap report: ${team}, ${campaign}${title.grouping ? `, ${title.grouping.name}` : ''}`,
      author: organisation,
      date: { year: asOf.getUTCFullYear(), month: asOf.getUTCMonth() + 1, day: asOf.getUTCDate() },
    },
    organisation: { text: organisation },
    team: { text: team },
    campaign: { text: campaign },
    scope: title.scope,
    day: formatDay(asOf),
    facts,
    figures: report.figures.map((figure) => ({
      label: figure.label,
      value: figureText(figure),
      note: figure.note,
    })),
    summary: report.summary,
    charts: report.charts
      .filter(({ axes }) => axes.length > 0)
      .map((chart) => toChart(chart, title.grouping ? 'Process area' : 'Grouping')),
    map: pdfMap(report.map),
    results: {
      groups: groups.map((group) => ({
        head: scoreRow(group),
        rows: groupings.filter(({ groupName }) => groupName === group.name).map(scoreRow),
      })),
      verticals: report.verticals.map(scoreRow),
      overall: scoreRow({ name: 'All areas in this report', score: report.overall }),
    },
    sections: report.sections.map(toSection),
    unrated: unratedByGrouping(report),
    notApplicable: report.notApplicable.map(({ name, groupingName, notApplicableReason }) => ({
      name,
      grouping: groupingName,
      reason: { text: notApplicableReason },
    })),
    levels: report.levels,
    method: report.method,
    acknowledgement: edition.acknowledgement,
  };
}
