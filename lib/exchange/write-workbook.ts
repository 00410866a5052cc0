import writeExcelFile, { type Row } from 'write-excel-file/node';
import { attributeField, processField, reasonField } from '@/lib/assessment/detail-fields';
import type { AssessmentScope } from '@/lib/assessment/types';
import { formatMoment } from '@/lib/format/date';
import { finished } from '@/lib/report/xlsx-finish';
import { PETROL, table, toCell, type Column, type Value, type Written } from '@/lib/report/xlsx-sheet';
import { PROCESS_ATTRIBUTES } from '@/lib/scoring/attributes';
import {
  ABOUT_LABELS,
  ABOUT_SHEET,
  ANSWERS_SHEET,
  AREA_ID,
  ATTRIBUTES_SHEET,
  PROCESS_ID,
  PROCESSES_SHEET,
  STATEMENTS_SHEET,
  VERSION_HEADS,
  WHY,
} from './constants';
import { sheetFeatures, type SheetExtras } from './sheet-features';
import type { ExchangedArea, ExchangedAssessment } from './types';
import { ANSWER_CHOICES, ANSWER_COLUMNS, PROCESS_CHOICES, processWord } from './workbook-columns';

type Facts = Pick<AssessmentScope, 'assessmentId' | 'organisationName' | 'teamName' | 'campaignName'>;
type Made = { sheet: Written; extras: SheetExtras };

/** Read, not filled in. */
const FIXED: Pick<Column, 'fixed'> = { fixed: () => true };
const ID: Column = { header: AREA_ID, width: 32, ...FIXED };
const AREA: Column = { header: 'Process area', width: 34, ...FIXED };
const RATING_AT_PROCESSES = 2;

type Content = { columns: readonly Column[]; rows: readonly (readonly Value[])[]; frozen: number };
const sheetOf = (name: string, sheet: Content, extras: Partial<SheetExtras> = {}): Made => ({
  sheet: table({ name, ...sheet, colour: PETROL }),
  extras: { offers: [], hidden: [], ...extras },
});

function answersSheet({ edition, areas }: ExchangedAssessment): Made {
  const leading = [ID, AREA, { header: 'Grouping', width: 34, ...FIXED }];
  const closing: Column[] = [
    { header: WHY, width: 40, asTyped: true },
    { header: 'Campaign’s target', width: 13, ...FIXED },
    { header: 'Level that counts', width: 13, ...FIXED },
  ];
  const rows = areas.map(({ areaId, target, rating }): Value[] => {
    const area = edition.area(areaId);
    const grouping = area && edition.grouping(area.groupingId);
    return [
      ...[areaId, area?.name ?? '', grouping?.name ?? ''],
      ...ANSWER_COLUMNS.map(({ write }) => write(rating)),
      ...['', target, rating.scoredLevel],
    ];
  });
  const offers = ANSWER_COLUMNS.flatMap(({ choices }, index) =>
    choices ? [{ column: leading.length + index, choices }] : [],
  );
  return sheetOf(
    ANSWERS_SHEET,
    {
      columns: [
        ...leading,
        ...ANSWER_COLUMNS.map(({ header, width, asTyped }): Column => ({ header, width, asTyped })),
        ...closing,
      ],
      rows,
      frozen: 2,
    },
    { offers },
  );
}

function processesSheet({ edition, areas }: ExchangedAssessment): Made {
  const columns: Column[] = [
    { header: 'Process', width: 40, ...FIXED },
    AREA,
    { header: 'Rating', width: 10 },
    { header: 'Reason', width: 40, asTyped: true },
    { header: 'What is asked', width: 60, ...FIXED },
    ID,
    { header: PROCESS_ID, width: 46, ...FIXED },
  ];
  const rows = areas.flatMap(({ areaId, rating }) =>
    edition
      .processesOfArea(areaId)
      .map((process): Value[] => [
        ...[process.name, edition.area(areaId)?.name ?? ''],
        processWord(rating[processField(process.id)] ?? null),
        ...[rating[reasonField(process.id)] ?? '', process.statement, areaId, process.id],
      ]),
  );
  return sheetOf(
    PROCESSES_SHEET,
    { columns, rows, frozen: 2 },
    { offers: [{ column: RATING_AT_PROCESSES, choices: PROCESS_CHOICES }] },
  );
}

/** PA 1.1 follows from the processes, where an area has any. */
const FOLLOWS = '–';

function attributesSheet({ edition, areas }: ExchangedAssessment): Made {
  const leading = [ID, AREA];
  const columns = [
    ...leading,
    ...PROCESS_ATTRIBUTES.map(({ id }): Column => ({
      header: `PA ${id}`,
      width: 10,
      fixed: (value) => value === FOLLOWS,
    })),
  ];
  const rows = areas.map(({ areaId, rating }): Value[] => [
    ...[areaId, edition.area(areaId)?.name ?? ''],
    ...PROCESS_ATTRIBUTES.map(({ id }) =>
      id === '1.1' && edition.processesOfArea(areaId).length > 0
        ? FOLLOWS
        : (rating[attributeField(id)] ?? null),
    ),
  ]);
  const offers = PROCESS_ATTRIBUTES.map((_, index) => ({
    column: leading.length + index,
    choices: ANSWER_CHOICES,
  }));
  return sheetOf(ATTRIBUTES_SHEET, { columns, rows, frozen: 2 }, { offers });
}

function statementsSheet({ edition, areas }: ExchangedAssessment): Made {
  const columns = [
    ...[ID, AREA],
    ...edition.levels.map(({ level, name }): Column => ({ header: `${level} ${name}`, width: 45, ...FIXED })),
  ];
  const rows = areas.map(({ areaId }): Value[] => {
    const area = edition.area(areaId);
    return [areaId, area?.name ?? '', ...(area ? edition.statementsOf(area) : [])];
  });
  return sheetOf(STATEMENTS_SHEET, { columns, rows, frozen: 2 });
}

const HOW = [
  'Fill in the white cells of Answers, Processes and Attributes; rows and columns may be sorted, filtered or left out.',
  'Empty an answer to take it back. A row or column that is left out stays as it is.',
  'Upload the file on the assessment’s Import page: it shows every change before anything is written.',
  'If others answer meanwhile, the page shows both answers where they differ.',
];

function aboutSheet(facts: Facts, { edition, areas }: ExchangedAssessment, moment: Date): Made {
  const bold = { fontWeight: 'bold' as const, alignVertical: 'top' as const };
  const text = { wrap: true, alignVertical: 'top' as const };
  const lines: [string, string][] = [
    ['Organisation', facts.organisationName],
    [ABOUT_LABELS.team, facts.teamName],
    [ABOUT_LABELS.campaign, facts.campaignName],
    [ABOUT_LABELS.edition, edition.id],
    ['Downloaded', formatMoment(moment)],
    [ABOUT_LABELS.assessment, facts.assessmentId],
    ...HOW.map((line, index): [string, string] => [index === 0 ? 'How to use it' : '', line]),
  ];
  const versions: Row[] = [
    VERSION_HEADS.map((head) => toCell(head, bold)),
    ...areas.map(({ areaId, rating }: ExchangedArea): Row => [toCell(areaId), toCell(rating.version)]),
  ];
  const data = Array.from({ length: Math.max(lines.length + 1, versions.length) }, (_, index): Row => {
    const [label = '', value = ''] = lines[index - 1] ?? [];
    const left =
      index === 0
        ? [toCell('Questionnaire', { fontWeight: 'bold', fontSize: 16, textColor: PETROL }), null]
        : [toCell(label, bold), toCell(value, text)];
    return [...left, ...(versions[index] ?? [])];
  });
  const columns = [{ width: 18 }, { width: 90 }, { width: 32 }, { width: 10 }];
  return {
    sheet: { sheet: ABOUT_SHEET, columns, data, showGridLines: false, orientation: 'landscape' },
    extras: { offers: [], hidden: [2, 3] },
  };
}

/**
 * The questionnaire as a workbook to fill in offline: Answers, Statements to read, Processes, Attributes, and About
 * with what an upload is held against.
 */
export async function writeWorkbook(
  facts: Facts,
  assessment: ExchangedAssessment,
  moment: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const made = [
    answersSheet(assessment),
    statementsSheet(assessment),
    processesSheet(assessment),
    attributesSheet(assessment),
    aboutSheet(facts, assessment, moment),
  ];
  const sheets = made.map(({ sheet }) => sheet);
  const extras = made.map((one) => one.extras);
  const file = writeExcelFile(sheets, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [finished(sheets), sheetFeatures(sheets, extras)],
  });
  return new Uint8Array(await file.toBuffer());
}
