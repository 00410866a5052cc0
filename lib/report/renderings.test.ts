// One computed model, five renderings: the same numbers in each, as `lib/format/number` rounds them. Four are compared
// here; the fifth, the screen, in e2e/journeys/report.spec.ts, with the JSON of the same assessment.
import { describe, expect, it } from 'vitest';
import { formatPercent, formatScore } from '@/lib/format/number';
import { renderCsv } from './csv';
import { jsonDocument, renderJson } from './json';
import { pdfContent } from './pdf-content';
import { fullRatings, parseCsv, reportOf, unzip } from './testing';
import { renderXlsx } from './xlsx';

type Cells = Map<string, string | number>;

const decode = (xml: string) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** A workbook's sheets, in order, as cells by address. */
async function readXlsx(report: Parameters<typeof renderXlsx>[0]): Promise<Cells[]> {
  const files = unzip(Buffer.from(await renderXlsx(report)));
  const strings = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, text]) => text,
  );
  return [1, 2, 3, 4].map((sheet) => {
    const xml = files.get(`xl/worksheets/sheet${sheet}.xml`) ?? '';
    const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v>/g)];
    return new Map(
      cells.map(([, address = '', attributes = '', value = '']) => {
        const isText = attributes.includes('t="s"');
        return [address, isText ? decode(strings[Number(value)] ?? '') : Number(value)];
      }),
    );
  });
}

const report = reportOf(fullRatings());
const document = jsonDocument(report);
const print = pdfContent(report);

describe('the five renderings of one report', () => {
  it('agree on the score of every group, grouping and vertical', async () => {
    const [, sheet] = await readXlsx(report);
    const parts = [document.overall, ...document.groups, ...document.groupings, ...document.verticals];
    const rows = [
      print.results.overall,
      ...print.results.groups.map(({ head }) => head),
      ...print.results.groups.flatMap((group) => group.rows),
      ...print.results.verticals,
    ];
    expect(rows).toHaveLength(parts.length);
    for (const [index, part] of parts.entries()) {
      const row = index + 2;
      const numbers = ['D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'].map((column) =>
        sheet?.get(`${column}${row}`),
      );
      const { level, target, gap, coveragePercent, rated, applicable, notApplicable, lowest, highest } = part;
      expect(numbers).toEqual(
        [
          level,
          target,
          gap,
          (coveragePercent ?? 0) / 100,
          rated,
          applicable,
          notApplicable,
          lowest,
          highest,
        ].map((number) => number ?? undefined),
      );
      expect(rows[index]).toMatchObject({
        level: formatScore(level),
        target: formatScore(target),
        gap: formatScore(gap),
        coverage: `${coveragePercent} %`,
        rated: `${rated} of ${applicable}`,
        range: lowest === highest ? `${lowest}` : `${lowest}–${highest}`,
      });
    }
  });

  it('agree on every area', async () => {
    const [, , sheet] = await readXlsx(report);
    const [, ...rows] = parseCsv(renderCsv(report));
    const printed = print.sections.flatMap(({ gaps, onTarget }) => [...gaps, ...onTarget]);
    expect(rows).toHaveLength(72);
    for (const [index, area] of document.areas.entries()) {
      const numbers = [area.level, area.target, area.gap, area.priority];
      expect(rows[index]?.[1]).toBe(area.name);
      expect(rows[index]?.slice(6, 10)).toEqual(
        numbers.map((number) => (number === null ? '' : String(number))),
      );
      expect(sheet?.get(`B${index + 2}`)).toBe(area.name);
      expect(['G', 'H', 'I', 'J'].map((column) => sheet?.get(`${column}${index + 2}`) ?? null)).toEqual(
        numbers,
      );
      const inPrint = printed.find(({ name }) => name === area.name);
      const isRated = area.status === 'gap' || area.status === 'on_target';
      expect(inPrint !== undefined).toBe(isRated);
      if (!inPrint) continue;
      expect([inPrint.levelText, inPrint.targetText, inPrint.gapText, inPrint.priorityText]).toEqual(
        numbers.map(String),
      );
    }
  });

  it('agree on the gaps and their order', async () => {
    const [, , , sheet] = await readXlsx(report);
    const names = report.gaps.map(({ name }) => name);
    expect(document.gaps).toEqual(report.gaps.map(({ areaId }) => areaId));
    expect(names.map((_, index) => sheet?.get(`B${index + 2}`))).toEqual(names);
    expect(sheet?.has(`B${names.length + 2}`)).toBe(false);
    expect(print.sections.flatMap(({ gaps }) => gaps).length).toBe(names.length);
    const below = parseCsv(renderCsv(report)).filter((row) => row[5] === 'Below target');
    expect(below).toHaveLength(names.length);
  });

  it('agree on the figures at the head', async () => {
    const [sheet] = await readXlsx(report);
    const { overall, gaps } = document;
    const atHead = new Map([...(sheet ?? [])].map(([address, value]) => [value, address]));
    const valueOf = (label: string) => sheet?.get(`B${atHead.get(label)?.slice(1)}`);
    expect(['Mean level', 'Mean target', 'Mean gap', 'Coverage', 'Below target'].map(valueOf)).toEqual([
      ...[overall.level, overall.target, overall.gap],
      ...[(overall.coveragePercent ?? 0) / 100, gaps.length],
    ]);
    expect(print.figures.map(({ value }) => value)).toEqual([
      ...[
        formatScore(report.overall.score.level),
        formatScore(report.overall.score.target),
        formatScore(report.overall.score.gap),
      ],
      ...[
        formatPercent(report.overall.score.coverage),
        String(gaps.length),
        String(overall.rated - gaps.length),
      ],
    ]);
  });
});

describe('JSON', () => {
  it('says its format and keeps its fields', () => {
    const parsed: unknown = JSON.parse(
      renderJson(reportOf({ 'crm.selling': { level: 1, note: 'Slow.' } }, { groupingId: 'crm' })),
    );
    expect(parsed).toMatchObject({
      format: 'tomograph-gap-report/1',
      title: {
        organisation: 'Example Telecom',
        team: 'Fixed network',
        campaign: 'Spring 2026',
        state: 'in_progress',
        asOf: '2026-05-04T09:30:00.000Z',
        grouping: { id: 'crm' },
        edition: { id: 'etom-4.5' },
      },
      overall: {
        level: 1,
        target: 3,
        gap: 2,
        coveragePercent: 11,
        rated: 1,
        applicable: 9,
        notApplicable: 0,
      },
      gaps: ['crm.selling'],
    });
    expect(JSON.stringify(parsed)).toContain('"note":"Slow."');
  });
});

describe('XLSX', () => {
  it('freezes heads, and writes text as text, never as a formula', async () => {
    const hostile = '=HYPERLINK("http://x") <b>&\u0001 _x0041_';
    const files = unzip(
      Buffer.from(await renderXlsx(reportOf({ 'crm.selling': { level: 1, note: hostile } }))),
    );
    const xml = [...files.values()].join('');
    expect(xml).not.toContain('<f>');
    expect(files.get('xl/sharedStrings.xml')).toContain(
      '=HYPERLINK("http://x") &lt;b&gt;&amp; _x005F_x0041_',
    );
    for (const sheet of [2, 3, 4])
      expect(files.get(`xl/worksheets/sheet${sheet}.xml`)).toContain('state="frozen"');
    expect(files.get('xl/workbook.xml')).toMatch(/Summary.*Groupings.*Areas.*Gaps/s);
  });
});
