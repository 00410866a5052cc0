import writeExcelFile, {
  type CellObject,
  type Row,
  type Sheet,
  type SheetOptions,
} from 'write-excel-file/node';
import { STATE_NAMES } from '@/lib/assessment/constants';
import { formatMoment } from '@/lib/format/date';
import { roundPercent, roundScore } from '@/lib/format/number';
import { AREA_COLUMNS } from './area-columns';
import { roundedScore } from './rounded-score';
import type { GapReport, ReportArea, ReportFigure, ReportPart } from './types';
import { xmlText } from './xml-text';

type Value = string | number | null;
type Column = { header: string; width: number; format?: string };
type Written = Sheet<Buffer>;

const PETROL = '#176787';
const ONE_DECIMAL = '0.0';
const WIDEST_UNWRAPPED = 40;

/** A string cell is written as text, which no spreadsheet runs as a formula. */
function toCell(value: Value, style: Partial<CellObject> = {}): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { ...style, value, type: Number };
  return { ...style, value: xmlText(value), type: String };
}

function headerRow(columns: readonly Column[]): Row {
  const style: Partial<CellObject> = {
    ...{
      fontWeight: 'bold',
      textColor: '#ffffff',
      backgroundColor: PETROL,
      alignVertical: 'center',
      wrap: true,
    },
    height: 24,
  };
  return columns.map(({ header }) => toCell(header, style));
}

/** A sheet with one frozen header row and `frozen` columns that stay in sight. */
function table(name: string, columns: readonly Column[], rows: readonly Value[][], frozen: number): Written {
  const style = ({ format, width }: Column): Partial<CellObject> => ({
    alignVertical: 'top',
    ...(format && { format }),
    ...(width > WIDEST_UNWRAPPED && { wrap: true }),
  });
  const body = rows.map((row) =>
    columns.map((column, index) => {
      const value = row[index] ?? null;
      const { format: _, ...textStyle } = style(column);
      return toCell(value, typeof value === 'number' ? style(column) : textStyle);
    }),
  );
  return {
    sheet: name,
    data: [headerRow(columns), ...body],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: frozen,
    orientation: 'landscape',
  };
}

function figureCell({ kind, value }: ReportFigure): CellObject | null {
  if (value === null) return toCell('–', { align: 'right' });
  if (kind === 'score') return toCell(roundScore(value), { format: ONE_DECIMAL });
  return kind === 'percent' ? toCell(roundPercent(value) / 100, { format: '0%' }) : toCell(value);
}

function summarySheet({ title, figures, summary, levels, method }: GapReport): Written {
  const facts: [string, string][] = [
    ['Organisation', title.organisation],
    ['Team', title.team],
    ['Campaign', title.campaign],
    ['Scope', title.scope],
    ['Edition', `${title.edition.name}: ${title.edition.standsFor}`],
    ['State', STATE_NAMES[title.state]],
    ['Data as of', formatMoment(title.asOf)],
  ];
  const bold: Partial<CellObject> = { fontWeight: 'bold', alignVertical: 'top' };
  const text: Partial<CellObject> = { wrap: true, alignVertical: 'top' };
  const heading = (words: string): Row => [
    toCell(words, { fontWeight: 'bold', fontSize: 13, textColor: PETROL }),
  ];
  const data: Row[] = [
    [toCell('Gap report', { fontWeight: 'bold', fontSize: 18, textColor: PETROL })],
    ...facts.map(([label, value]): Row => [toCell(label, bold), null, toCell(value, text)]),
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
      toCell(level),
      toCell(statement, text),
    ]),
    [],
    heading('Method in brief'),
    ...method.map((part): Row => [toCell(part.title, bold), null, toCell(part.text, text)]),
    [],
    [toCell('Acknowledgement', bold), null, toCell(title.edition.acknowledgement, text)],
  ];
  const options: SheetOptions<Buffer> = {
    sheet: 'Summary',
    columns: [{ width: 22 }, { width: 10 }, { width: 110 }],
  };
  return { ...options, data, stickyRowsCount: 1, showGridLines: false };
}

const SCORE_COLUMNS: readonly Column[] = [
  { header: 'Kind', width: 12 },
  { header: 'Group', width: 34 },
  { header: 'Name', width: 40 },
  { header: 'Mean level', width: 11, format: ONE_DECIMAL },
  { header: 'Mean target', width: 12, format: ONE_DECIMAL },
  { header: 'Mean gap', width: 10, format: ONE_DECIMAL },
  { header: 'Coverage', width: 10, format: '0%' },
  { header: 'Rated', width: 8 },
  { header: 'Applicable', width: 11 },
  { header: 'Not applicable', width: 14 },
  { header: 'Lowest', width: 8 },
  { header: 'Highest', width: 8 },
];

function scoreRow(kind: string, { name, groupName, score }: Omit<ReportPart, 'id'>): Value[] {
  const { level, target, gap, coveragePercent, rated, applicable, notApplicable, lowest, highest } =
    roundedScore(score);
  const coverage = coveragePercent === null ? null : coveragePercent / 100;
  return [
    kind,
    groupName,
    name,
    level,
    target,
    gap,
    coverage,
    rated,
    applicable,
    notApplicable,
    lowest,
    highest,
  ];
}

function groupingsSheet({ overall, groups, groupings, verticals }: GapReport): Written {
  const rows = [
    scoreRow('Total', { name: 'All areas in scope', groupName: '', score: overall }),
    ...groups.map((part) => scoreRow('Group', part)),
    ...groupings.map((part) => scoreRow('Grouping', part)),
    ...verticals.map((part) => scoreRow('Vertical', part)),
  ];
  return table('Groupings', SCORE_COLUMNS, rows, 3);
}

function areaSheet(name: string, areas: readonly ReportArea[]): Written {
  return table(
    name,
    AREA_COLUMNS,
    areas.map((area) => AREA_COLUMNS.map(({ value }) => value(area))),
    2,
  );
}

/** A workbook: Summary, Groupings, Areas in map order, and Gaps with the most urgent first. */
export async function renderXlsx(report: GapReport): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [
    summarySheet(report),
    groupingsSheet(report),
    areaSheet('Areas', report.areas),
    areaSheet('Gaps', report.gaps),
  ];
  return new Uint8Array(await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer());
}
