import type writeExcelFile from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import { rowHeight } from './xlsx-heights';
import { isTable, textWidths, type Written } from './xlsx-sheet';

// What a workbook needs and its writer has no options for: it lets others change the XML of the parts.

/** The type is not exported for what a file is of in Node. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

/** What is read on one page of paper, at little more than half its size. In characters. */
const PAGE_WIDTH = 270;
const MARGIN = 0.4;
const FOOTER_ROOM = 0.6;

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** Over how many pages a sheet's columns go, those that stay in sight on each of them. */
function pagesWide(sheet: Written): number {
  const widths = textWidths(sheet, false);
  const repeated = sum(widths.slice(0, sheet.stickyColumnsCount ?? 0));
  return Math.max(1, Math.ceil((sum(widths) - repeated) / (PAGE_WIDTH - repeated)));
}

const lastCell = ({ data }: Written): [row: number, column: number] => [
  data.length - 1,
  (data[0]?.length ?? 1) - 1,
];
const hasFilter = (sheet: Written) => isTable(sheet) && sheet.data.length > 1;

const FIT_TO_PAGES = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
/** The sheet's name on the left, its page on the right. */
const FOOTER = '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>';

/** The format fixes the order of a sheet's parts. */
function sheetXml(xml: string, sheet: Written): string {
  const filter = hasFilter(sheet)
    ? `<autoFilter ref="${getCellAddress(0, 0)}:${getCellAddress(...lastCell(sheet))}"/>`
    : '';
  const gridLines = isTable(sheet) ? '<printOptions gridLines="1"/>' : '';
  return (
    xml
      .replace('<sheetViews>', (tag) => FIT_TO_PAGES + tag)
      .replace('</sheetData>', (tag) => tag + filter)
      .replace('<pageMargins', (tag) => gridLines + tag)
      .replace(/<pageSetup[^>]*\/>/, (setup) => setup + FOOTER)
      // Without a column that stays in sight there is no pane on the right.
      .replace(/<pane [^>]*xSplit="0"[^>]*>/, (pane) => pane.replace('"bottomRight"', '"bottomLeft"'))
  );
}

const column = (index: number) => getCellAddress(0, index).replace(/\d/g, '');

/** Names that Excel keeps for itself: LibreOffice shows a filter only where one tells its range. */
function definedNames(sheets: readonly Written[]): string {
  const names = sheets.flatMap((sheet, index) => {
    if (!isTable(sheet)) return [];
    const place = `'${sheet.sheet ?? ''}'!`;
    const [row, last] = lastCell(sheet);
    const define = (name: string, text: string, hidden = '') =>
      `<definedName name="_xlnm.${name}" localSheetId="${index}"${hidden}>${text}</definedName>`;
    const frozen = sheet.stickyColumnsCount ?? 0;
    const columns = frozen > 0 ? `${place}$A:$${column(frozen - 1)},` : '';
    return [
      ...(hasFilter(sheet)
        ? [define('_FilterDatabase', `${place}$A$1:$${column(last)}$${row + 1}`, ' hidden="1"')]
        : []),
      define('Print_Titles', `${columns}${place}$1:$1`),
    ];
  });
  return names.length === 0 ? '<definedNames/>' : `<definedNames>${names.join('')}</definedNames>`;
}

/**
 * Filters on the heads of tables, rows as tall as their text, and sheets that can be printed: in landscape, as wide as
 * the paper, the head and the frozen columns on every page. `sheets` are all of the workbook, in order.
 */
export function finished(sheets: readonly Written[]): Feature {
  const heights = sheets.map((sheet) =>
    sheet.data.map((row, index) => rowHeight(row, textWidths(sheet, isTable(sheet) && index === 0))),
  );
  return {
    files: {
      transform: {
        'xl/workbook.xml': { transform: (xml) => xml.replace('<definedNames/>', () => definedNames(sheets)) },
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, index, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (sheet && tag === 'row')
              return { ...attributes, ht: heights[sheetIndex]?.[index ?? -1] ?? 15 };
            if (sheet && tag === 'pageSetup')
              return { ...attributes, fitToWidth: pagesWide(sheet), fitToHeight: 0 };
            return tag === 'pageMargins'
              ? { ...attributes, left: MARGIN, right: MARGIN, top: MARGIN, bottom: FOOTER_ROOM }
              : attributes;
          },
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet ? sheetXml(xml, sheet) : xml;
          },
        },
      },
    },
  };
}
