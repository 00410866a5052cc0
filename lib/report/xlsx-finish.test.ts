// What LibreOffice and paper need of the workbook, as far as its XML tells.
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { detailedRatings, fullRatings, reportOf, teamsReport, unzip } from './testing';
import type { ReportAction } from './types';
import { renderXlsx } from './xlsx';

const action: ReportAction = {
  id: 'a',
  areaId: 'crm.selling',
  areaName: 'Selling',
  team: 'Core',
  fromLevel: 1,
  toLevel: 2,
  text: 'Write it down',
  owner: '',
  dueOn: '2026-03-01',
  effort: 'medium',
  status: 'open',
  isOverdue: false,
};
const content = await renderXlsx(reportOf(detailedRatings('Line\n'.repeat(80)), { actions: [action] }));
const files = unzip(Buffer.from(content));
const sheets = ['Summary', 'Groupings', 'Areas', 'Gaps', 'Actions', 'In detail'].map((name, index) => ({
  name,
  index,
  xml: files.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '',
}));
const tables = sheets.slice(1);
const filterOf = (xml: string) => /<autoFilter ref="A1:([A-Z]+)(\d+)"\/>/.exec(xml)?.slice(1) ?? [];

describe('the workbook in other programs', () => {
  it('names the range of every filter, without which LibreOffice shows none', () => {
    const workbook = files.get('xl/workbook.xml') ?? '';
    for (const { name, index, xml } of tables) {
      const [column, row] = filterOf(xml);
      expect(workbook).toContain(
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${name}'!$A$1:$${column}$${row}<`,
      );
      expect(workbook).toMatch(
        new RegExp(
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name}'!\\$A:\\$[AB],'${name}'!\\$1:\\$1<`,
        ),
      );
    }
    expect(workbook.match(/<definedName /g)).toHaveLength(2 * tables.length);
  });

  it('has every row as tall as its text, which LibreOffice does not work out, and none taller than Excel takes', () => {
    for (const { xml } of sheets) {
      const rows = xml.match(/<row [^>]*>/g) ?? [];
      const heights = rows.map((row) => Number(/ ht="([\d.]+)"/.exec(row)?.[1]));
      expect(heights.every((height) => height >= 15 && height <= 409)).toBe(true);
      // Fitted anew when somebody types: not set by hand.
      expect(xml).not.toContain('customHeight');
    }
    expect(sheets[2]?.xml).toContain('ht="409"');
  });

  it('is printed in landscape, as wide as the paper, with its parts in the order of the format', () => {
    for (const { xml } of sheets) {
      expect(xml).toMatch(
        /<pageSetup paperSize="9" orientation="landscape" fitToWidth="[1-3]" fitToHeight="0"\/>/,
      );
      const parts = xml.match(
        /<(sheetPr|sheetViews|cols|sheetData|autoFilter|printOptions|pageMargins|pageSetup|headerFooter)\b/g,
      );
      const order =
        'sheetPr sheetViews cols sheetData autoFilter printOptions pageMargins pageSetup headerFooter';
      const known = order.split(' ').map((part) => `<${part}`);
      expect(parts).toEqual(known.filter((part) => parts?.includes(part)));
      expect(parts).toContain('<sheetPr');
    }
    expect(sheets.map(({ xml }) => /fitToWidth="(\d)"/.exec(xml)?.[1])).toEqual([
      '1',
      '1',
      '3',
      '3',
      '1',
      '1',
    ]);
  });

  it('freezes no column where none is to stay', () => {
    expect(sheets[0]?.xml).toMatch(/<pane [^>]*xSplit="0"[^>]*activePane="bottomLeft"/);
    expect(sheets[2]?.xml).toMatch(/<pane [^>]*xSplit="2"[^>]*activePane="bottomRight"/);
  });
});

describe('what kind of cell a value is', () => {
  it('holds the day that an action is due as a day', async () => {
    const read = await readExcelFile(Buffer.from(content));
    const rows = read.find(({ sheet }) => sheet === 'Actions')?.data ?? [];
    expect(rows[1]?.[rows[0]?.indexOf('Due') ?? -1]).toEqual(new Date('2026-03-01T00:00:00Z'));
  });

  it('shows a column of scores with one decimal each, and a column of levels with none', async () => {
    const formatOf = (archive: Map<string, string>, cell: string) => {
      const style = new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(
        archive.get('xl/worksheets/sheet3.xml') ?? '',
      )?.[1];
      const styles = archive.get('xl/styles.xml') ?? '';
      const [, inCells = ''] = styles.split('<cellXfs');
      const id = /numFmtId="(\d+)"/.exec(inCells.match(/<xf [^>]*>/g)?.[Number(style)] ?? '')?.[1];
      return id && new RegExp(`numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1];
    };
    const several = unzip(Buffer.from(await renderXlsx(teamsReport(5))));
    const own = unzip(Buffer.from(await renderXlsx(reportOf(fullRatings()))));
    // G is the level: of several teams a mean, of one whole.
    expect(formatOf(several, 'G2')).toBe('0.0');
    expect(formatOf(own, 'G2')).toBeUndefined();
  });
});
