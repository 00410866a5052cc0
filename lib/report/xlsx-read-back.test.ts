// What another reader finds in the workbook: the numbers of the JSON, and text that is text.
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { jsonDocument } from './json';
import { pdfContent } from './pdf-content';
import { detailedRatings, fullRatings, reportOf, teamsReport, unzip } from './testing';
import type { GapReport, ReportAction } from './types';
import { renderXlsx } from './xlsx';

type Sheet = { sheet: string; data: readonly (readonly unknown[])[] };

/** Sheets by name, each as records by head. */
async function readBack(report: GapReport) {
  const sheets = (await readExcelFile(Buffer.from(await renderXlsx(report)))) as unknown as readonly Sheet[];
  return new Map(
    sheets.map(({ sheet, data }) => {
      const [heads = [], ...rows] = data;
      return [
        sheet,
        rows.map((row) => Object.fromEntries(heads.map((head, index) => [String(head), row[index] ?? null]))),
      ];
    }),
  );
}

const HOSTILE = '=HYPERLINK("http://x";"y")';
const actions: ReportAction[] = [
  {
    id: 'a',
    areaId: 'crm.selling',
    areaName: 'Selling',
    team: HOSTILE,
    fromLevel: 1,
    toLevel: 2,
    text: HOSTILE,
    owner: '@SUM(A1)',
    dueOn: '2026-03-01',
    effort: 'medium',
    status: 'open',
    isOverdue: true,
  },
];

describe('the workbook, read back', () => {
  it('has the totals of the JSON and the print', async () => {
    const report = reportOf(fullRatings(), { actions });
    const [sheets, document, print] = [await readBack(report), jsonDocument(report), pdfContent(report)];
    expect([...sheets.keys()]).toEqual(['Summary', 'Groupings', 'Areas', 'Gaps', 'Actions']);
    const total = sheets.get('Groupings')?.[0];
    expect(total).toMatchObject({
      Name: 'All areas in this report',
      'Mean level': document.overall.level,
      'Mean gap': document.overall.gap,
      Rated: document.overall.rated,
      'Band from': document.overall.band?.low,
      'Band to': document.overall.band?.high,
    });
    expect(print.results.overall.band).toBe(
      `${document.overall.band?.low.toFixed(1)} to ${document.overall.band?.high.toFixed(1)}`,
    );
    const areas = sheets.get('Areas') ?? [];
    expect(areas.map((row) => [row.Id, row.Level, row.Gap])).toEqual(
      document.areas.map(({ id, level, gap }) => [id, level, gap]),
    );
    expect(sheets.get('Gaps')?.map((row) => row.Id)).toEqual(document.gaps);
  });

  it('has each team’s figures and how teams lie', async () => {
    const report = teamsReport(7);
    const [sheets, document, print] = [await readBack(report), jsonDocument(report), pdfContent(report)];
    const teams = sheets.get('Teams') ?? [];
    expect(teams.map((row) => [row.Team, row['Mean level'], row['Below target']])).toEqual(
      document.teams.map(({ name, level, below }) => [name, level, below]),
    );
    expect(print.teams?.teams.map(({ level }) => level)).toEqual(
      document.teams.map(({ level }) => level?.toFixed(1) ?? '–'),
    );
    const medians = (sheets.get('Areas') ?? []).map((row) => row.Median);
    expect(medians).toEqual(document.areas.map(({ spread }) => spread?.median ?? null));
    const printed = print.teams?.boxes?.areas.flatMap(({ rows }) => rows.map(({ median }) => median));
    expect(printed).toEqual(
      document.areas.flatMap(({ spread }) => (spread ? [spread.median.toFixed(1)] : [])),
    );
  });

  it('has each of a few teams’ own levels, and the gap of their median', async () => {
    const report = teamsReport(5);
    const [sheets, document] = [await readBack(report), jsonDocument(report)];
    const rows = sheets.get('Areas') ?? [];
    for (const [place, { name }] of document.teams.entries()) {
      expect(rows.map((row) => row[`Level of ${name}`])).toEqual(
        document.areas.map(({ teamLevels }) => {
          const level = teamLevels[place] ?? null;
          return level === 'not_applicable' ? 'n/a' : level;
        }),
      );
    }
    expect(rows.map((row) => row['Gap of the median'])).toEqual(
      document.areas.map(({ spread, median }) => (spread ? median.gap : null)),
    );
  });

  it('has every rating of the answers in detail', async () => {
    const report = reportOf(detailedRatings());
    const rows = (await readBack(report)).get('In detail') ?? [];
    const details = jsonDocument(report).areas.flatMap(({ detail }) => detail ?? []);
    expect(rows).toHaveLength(
      details.reduce((sum, { attributes, processes }) => sum + attributes.length + processes.length, 0),
    );
    expect(rows.filter((row) => row.Kind === 'Process')).toHaveLength(241);
  });

  it('runs no text of any sheet, and filters every table', async () => {
    const files = unzip(Buffer.from(await renderXlsx(reportOf(detailedRatings(HOSTILE), { actions }))));
    expect([...files.values()].join('')).not.toContain('<f>');
    const sheets = [...files]
      .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
      .map(([, xml]) => xml);
    expect(sheets.length).toBe(6);
    expect(sheets.filter((xml) => /<autoFilter ref="A1:[A-Z]+\d+"\/>/.test(xml))).toHaveLength(5);
    expect(sheets.filter((xml) => xml.includes('state="frozen"'))).toHaveLength(6);
  });
});
