import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node';
import { formatMoment } from '@/lib/format/date';
import { roundPercent, roundScore } from '@/lib/format/number';
import { areaColumns } from './area-columns';
import { coverColours } from './cover-colours';
import { standingFacts } from './standing';
import type { GapReport, ReportFigure } from './types';
import { undatedArchive } from './undated-archive';
import { finished } from './xlsx-finish';
import { ONE_DECIMAL, toCell, type Written } from './xlsx-sheet';
import {
  actionsSheet,
  areaSheet,
  detailSheets,
  groupingsSheet,
  teamsSheet,
  trendSheets,
} from './xlsx-tables';

const TOP: Partial<CellObject> = { alignVertical: 'top' };

function figureCell({ kind, value }: ReportFigure): CellObject | null {
  if (value === null) return toCell('–', { ...TOP, align: 'right' });
  if (kind === 'score') return toCell(roundScore(value), { ...TOP, format: ONE_DECIMAL });
  return kind === 'percent'
    ? toCell(roundPercent(value) / 100, { ...TOP, format: '0%' })
    : toCell(value, TOP);
}

function factsOf({ title, snapshot, standing }: GapReport): [string, string][] {
  return [
    ['Organisation', title.organisation],
    [title.teams === 1 ? 'Team' : 'Teams', title.team],
    ['Campaign', title.campaign],
    ['Scope', title.scope],
    ['Edition', `${title.edition.name}: ${title.edition.standsFor}`],
    ...standingFacts(standing).map(({ label, value }): [string, string] => [label, value]),
    ['Data as of', `${formatMoment(title.asOf)}, when they last changed`],
    ['Snapshot', snapshot],
  ];
}

function summarySheet(report: GapReport, colour: string): Written {
  const { title, figures, summary, levels, method } = report;
  const bold: Partial<CellObject> = { ...TOP, fontWeight: 'bold' };
  const text: Partial<CellObject> = { ...TOP, wrap: true };
  const heading = (words: string): Row => [
    toCell(words, { fontWeight: 'bold', fontSize: 13, textColor: colour }),
  ];
  const data: Row[] = [
    [toCell('Gap report', { fontWeight: 'bold', fontSize: 18, textColor: colour })],
    ...factsOf(report).map(([label, value]): Row => [toCell(label, bold), null, toCell(value, text)]),
    [],
    heading('Summary'),
    ...figures.map((figure): Row => [
      toCell(figure.label, bold),
      figureCell(figure),
      toCell(figure.note, text),
    ]),
    ...summary.map((sentence): Row => [null, null, toCell(sentence, text)]),
    [],
    heading('Levels'),
    ...levels.map(({ level, name, statement }): Row => [
      toCell(name, bold),
      toCell(level, TOP),
      toCell(statement, text),
    ]),
    [],
    heading('Method in brief'),
    ...method.map((part): Row => [toCell(part.title, bold), null, toCell(part.text, text)]),
    [],
    [toCell('Acknowledgement', bold), null, toCell(title.edition.acknowledgement, text)],
  ];
  const columns = [{ width: 22 }, { width: 10 }, { width: 110 }];
  return {
    sheet: 'Summary',
    columns,
    data,
    stickyRowsCount: 1,
    showGridLines: false,
    orientation: 'landscape',
  };
}

/**
 * A workbook: Summary, Groupings, Areas in map order, Gaps with the most urgent first, and Teams, Over time, Actions and
 * In detail where the report has them. Every table has a frozen head with filters, and can be printed.
 */
export async function renderXlsx(report: GapReport): Promise<Uint8Array<ArrayBuffer>> {
  const colour = coverColours(report.title.colour).accent;
  const columns = areaColumns(report);
  const sheets = [
    summarySheet(report, colour),
    groupingsSheet(report, colour),
    areaSheet({ name: 'Areas', columns, areas: report.areas }, colour),
    areaSheet({ name: 'Gaps', columns, areas: report.gaps }, colour),
    ...(report.teams.length > 0 ? [teamsSheet(report, colour)] : []),
    ...trendSheets(report, colour),
    ...(report.actions.length > 0 ? [actionsSheet(report, colour)] : []),
    ...detailSheets(report, colour),
  ];
  const file = writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11, features: [finished(sheets)] });
  return undatedArchive(await file.toBuffer());
}
