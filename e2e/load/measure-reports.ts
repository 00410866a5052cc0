// node --expose-gc --conditions=react-server --import tsx e2e/load/measure-reports.ts [reports=500]: what a full report of
// 72 areas, rated in detail with their 241 processes, takes; what Chromium takes to print the same; how long others wait
// meanwhile; and whether the memory comes back.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { chromium, type Page } from '@playwright/test';
import { pdfContent } from '@/lib/report/pdf-content';
import { renderPdf, stopPdf } from '@/lib/report/pdf';
import { gapReportSteps } from '@/lib/report/gap-report';
import { gently } from '@/lib/report/steps';
import { contentOf, detailedRatings, sourceOf } from '@/lib/report/testing';
import type { ReportSource } from '@/lib/report/report-source';
import { browserPath } from '../chromium';
import { reportPage } from './report-page';

const ROUNDS = 15;
const WARM_UP = 5;
const FONTS = path.resolve('node_modules/@expo-google-fonts');
const PAGE_BYTES = 4_096;

/** No two alike, so that nothing remembered helps. */
const sourceOfReport = (number: number) =>
  sourceOf(contentOf(detailedRatings(`Note ${number} of an answer in detail, as people write them.`)));

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
const at = (values: readonly number[], fraction: number) =>
  Math.round(sorted(values)[Math.floor((values.length - 1) * fraction)] ?? 0);
const said = (values: readonly number[]) =>
  `median ${at(values, 0.5)} ms, fastest ${at(values, 0)} ms, slowest ${at(values, 1)} ms`;

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** In MB; 0 where there is no /proc. */
function residentOf(pid: number | 'self'): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES) / 1e6;
  } catch {
    return 0;
  }
}

/** Computed, worded and set. */
const byTypst = async (source: ReportSource) => renderPdf(await gently(gapReportSteps(source)));

/** A page that prints a report from its content, as a service that makes its reports that way would. */
async function printFrom(page: Page, file: string, source: ReportSource): Promise<Buffer> {
  writeFileSync(file, reportPage(pdfContent(await gently(gapReportSteps(source))), FONTS));
  await page.goto(`file://${file}`, { waitUntil: 'load' });
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: '<p style="font-size:7pt">Gap report</p>',
    footerTemplate:
      '<p style="font-size:7pt">Page <span class="pageNumber"></span> of <span class="totalPages"></span></p>',
  });
}

/** The same reports by Typst and by Chromium in turns, both warm, so that a slow minute is slow for all. */
async function sideBySide(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'measure-reports-'));
  const browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });
  const used = await browser.newPage();
  const ways = {
    Typst: byTypst,
    'Chromium, a page of its own for each': async (source: ReportSource) => {
      const page = await browser.newPage();
      const pdf = await printFrom(page, path.join(folder, 'own.html'), source);
      await page.close();
      return pdf;
    },
    'Chromium, one page for all': (source: ReportSource) =>
      printFrom(used, path.join(folder, 'used.html'), source),
  };
  const times = new Map<string, number[]>();
  for (let round = 0; round < WARM_UP + ROUNDS; round++)
    for (const [name, way] of Object.entries(ways)) {
      const source = sourceOfReport(round);
      const taken = await time(() => way(source));
      if (round >= WARM_UP) times.set(name, [...(times.get(name) ?? []), taken]);
    }
  await browser.close();
  rmSync(folder, { recursive: true });
  const floor = times.get('Typst') ?? [];
  for (const [name, own] of times) {
    const ratios = own.map((taken, round) => taken / (floor[round] ?? Number.NaN));
    console.log(`${name}: ${said(own)}; ${(sorted(ratios)[ROUNDS >> 1] ?? 0).toFixed(1)} times Typst's`);
  }
}

/** How late the event loop is while reports are made. */
async function delays(): Promise<void> {
  const sources = Array.from({ length: ROUNDS }, (_, round) => sourceOfReport(100 + round));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (const source of sources) await byTypst(source);
  delay.disable();
  // The histogram's own timer wakes once in a millisecond.
  const late = (nanoseconds: number) => (nanoseconds / 1e6 - 1).toFixed(1);
  console.log(`Others wait meanwhile: p99 ${late(delay.percentile(99))} ms, longest ${late(delay.max)} ms`);
}

async function memory(reports: number): Promise<void> {
  const { gc } = globalThis;
  const level = (when: string, children: number) => {
    gc?.();
    console.log(
      `${when}: server ${residentOf('self').toFixed(0)} MB, of it heap ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB; renderer ${children.toFixed(0)} MB`,
    );
  };
  const queue = (globalThis as typeof globalThis & { tomographPdfQueue?: { pid?: number } })
    .tomographPdfQueue;
  const renderer = () => (queue?.pid === undefined ? 0 : residentOf(queue.pid));
  level('Before', renderer());
  for (let number = 0; number < reports; number++) {
    await byTypst(sourceOfReport(number));
    if ((number + 1) % 100 === 0) level(`After ${number + 1}`, renderer());
  }
}

await sideBySide();
await delays();
await memory(Number(process.argv[2] ?? 500));
stopPdf();
