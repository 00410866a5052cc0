import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { renderPdf, stopPdf } from './pdf';
import { detailedRatings, fullRatings, reportOf, teamsReport } from './testing';
import type { GapReport } from './types';

/** What the bytes say without a PDF library: the catalogue and metadata stand in them as plain text. */
async function printedReport(report: GapReport) {
  const bytes = Buffer.from(await renderPdf(report));
  const text = bytes.toString('latin1');
  return { bytes, text, pages: Number(/\/Type\s*\/Pages[^>]*?\/Count\s+(\d+)/s.exec(text)?.[1]) };
}

const printed = (...args: Parameters<typeof reportOf>) => printedReport(reportOf(...args));

/** The number of the page, from 1, on which a heading stands. */
function pageOf(heading: string, { text }: { text: string }): number {
  const kids = /\/Type\s*\/Pages[^>]*?\/Kids\s*\[([^\]]*)\]/s.exec(text)?.[1] ?? '';
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, page]) => page);
  const [, page] = new RegExp(`/T \\(${heading}\\)[^>]*?/Pg (\\d+) 0 R`, 's').exec(text) ?? [];
  return pages.indexOf(page) + 1;
}

/** Whether some printed text has an isolate: a mark without a glyph of its own stands in the text given for copying. */
function hasIsolate({ bytes, text }: { bytes: Buffer; text: string }): boolean {
  return [...text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)].some(({ 0: { length }, index }) => {
    const start = index + length;
    const plain = inflateSync(bytes.subarray(start, text.indexOf('endstream', start))).toString('latin1');
    return /\/ActualText <FEFF(?:[\dA-F]{4})*?206[89]/.test(plain);
  });
}

/** It got through Typst's PDF/UA-1 checks and says so. */
function expectAccessible({ text }: { text: string }) {
  expect(text.slice(0, 5)).toBe('%PDF-');
  expect(text).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  expect(text).toMatch(/\/Marked\s+true/);
  expect(text).toMatch(/\/Lang\s*\(en/);
  expect(text).toMatch(/\/DisplayDocTitle\s+true/);
}

const SCRIPTS = [
  'Größe, Ελληνικά, Кириллица, Łódź, Việt Nam, ﬁ, e\u0301',
  'لا توجد مؤشرات أداء (KPI) معتمدة، 35% يدويًا في CRM القديم.',
  'עברית שלום עם English באמצע 123',
  'यह प्रक्रिया अभी भी मैन्युअल रूप से की जाती है; क्षत्रिय',
  '该流程尚未标准化,平均处理时间超过48小时。このプロセスは標準化されていません。한국어 프로세스',
  'ภาษาไทยเขียนติดกันโดยไม่มีช่องว่างระหว่างคำ',
  'தமிழ் বাংলা ქართული Հայերեն አማርኛ 𓀀 \u{e000} \u{f8ff}',
  '∑√∞≠ →⇒ ✓ ☂ ♞ 😀🚀✅ 👩‍👩‍👧 🇩🇪 1️⃣ 𝔘𝔫𝔦',
];

const HOSTILE = [
  '#read("/etc/passwd") #import "x" $ x^2 $ *bold _it_ `raw` <label> @ref = heading \\ // comment /* open',
  '"] } ) ] #panic() \\u{0}',
  'controls \u0000\u0001\u0008\u000b\u000c\u001b\u007f\u0085\u009f end',
  'lone \ud800 and \udc00, non-characters \ufffe\uffff\u{1ffff}, marks \ufeff\u00ad\u200b\u200c\u200d\u2060',
  'turned \u202edlrow olleh\u202c \u2067x\u2069 \u{e0041}',
  `zalgo ${'a\u0336\u0337\u0338\u0335\u0334\u0333\u0332\u0331'.repeat(20)}`,
  'W'.repeat(4_000),
  'ش'.repeat(1_000),
  'क्ष'.repeat(700),
  '漢'.repeat(4_000),
  '\n'.repeat(4_000),
  ' '.repeat(4_000),
  '',
];

describe('renderPdf', () => {
  afterAll(stopPdf);

  it('prints all areas as PDF/UA-1, the same bytes for the same report', async () => {
    const first = await printed(fullRatings());
    expectAccessible(first);
    expect(first.pages).toBeGreaterThan(8);
    expect(first.text).toContain('<dc:title>');
    expect(first.text).toContain('D:20260504');
    expect((await printed(fullRatings())).bytes.equals(first.bytes)).toBe(true);
  });

  it('prints an assessment in which nothing is rated', async () => {
    expectAccessible(await printed({}));
    expectAccessible(await printed({}, { areaIds: ['crm.selling'] }));
  });

  it('prints one grouping, and an assessment in which nothing is applicable', async () => {
    expectAccessible(await printed(fullRatings(), { groupingId: 'smo' }));
    const excluded = { 'crm.selling': { notApplicable: true, notApplicableReason: 'Not ours.' } };
    expectAccessible(await printed(excluded, { areaIds: ['crm.selling'], groupingId: 'crm' }));
  });

  it('prints teams by name, or many of them, whatever they are called', async () => {
    const names = [...SCRIPTS, ...HOSTILE].map((name) => Array.from(name).slice(0, 120).join(''));
    for (const count of [2, 3, 6, 7]) {
      const report = teamsReport(count);
      const teams = report.teams.map((team, at) => ({
        ...team,
        name: names[(at * 5 + count) % names.length] ?? '',
      }));
      expectAccessible(await printedReport({ ...report, teams }));
    }
  });

  it('isolates names that are written from right to left, and no other', async () => {
    for (const part of ['organisation', 'team', 'campaign']) {
      const pdf = await printed({}, { areaIds: ['crm.selling'], title: { [part]: 'العربية #1 =1+1' } });
      expectAccessible(pdf);
      expect(hasIsolate(pdf)).toBe(true);
    }
    expect(hasIsolate(await printed({}, { areaIds: ['crm.selling'] }))).toBe(false);
  });

  it('ends with the levels and the acknowledgement in one piece, so that no page has either alone', async () => {
    const reports = [
      ...[reportOf({}), reportOf(fullRatings()), reportOf(detailedRatings()), teamsReport(2), teamsReport(8)],
      reportOf(fullRatings(), { groupingId: 'crm' }),
    ];
    for (const report of reports) {
      const pdf = await printedReport(report);
      expect(pageOf('Method in brief', pdf)).toBeGreaterThan(2);
      expect([pageOf('Capability levels', pdf), pageOf('Acknowledgement', pdf)]).toEqual([
        pdf.pages,
        pdf.pages,
      ]);
    }
  });

  it('lets the distribution begin on the page of the teams', async () => {
    const pdf = await printedReport(teamsReport(8));
    expect(pageOf('Distribution between teams', pdf)).toBe(pageOf('Teams', pdf));
  });

  it.each(SCRIPTS)('prints %s', async (note) => {
    const ratings = {
      'crm.selling': { level: 1, note },
      'crm.order-handling': { level: 3, note },
      'crm.problem-handling': { notApplicable: true, notApplicableReason: note },
    };
    const title = { organisation: note, team: note, campaign: note };
    expectAccessible(await printed(ratings, { title }));
  });

  it.each(HOSTILE.map((text, index) => [index, text] as const))('prints hostile text %i', async (_, note) => {
    const ratings = {
      'crm.selling': { level: 1, note },
      'crm.problem-handling': { notApplicable: true, notApplicableReason: note },
    };
    const name = Array.from(note).slice(0, 120).join('');
    const title = { organisation: name, team: name, campaign: name };
    expectAccessible(await printed(ratings, { title }));
  });

  it('draws or replaces every character there is', async () => {
    const planes = [0, 0x10000, 0x20000];
    for (const plane of planes) {
      const notes = Array.from({ length: 16 }, (_, part) =>
        Array.from({ length: 4_096 }, (_, index) => String.fromCodePoint(plane + part * 4_096 + index)).join(
          '',
        ),
      );
      const ids = reportOf({}).areas.map(({ areaId }) => areaId);
      const ratings = Object.fromEntries(notes.map((note, index) => [ids[index] ?? '', { level: 1, note }]));
      expectAccessible(await printed(ratings));
    }
  }, 60_000);
});
