// node --expose-gc --conditions=react-server --import tsx e2e/load/measure-reports.ts [reports=500]: what a full report of
// 72 areas, rated in detail with their 241 processes, takes; what Chromium takes to print the same; how long others wait
// meanwhile; and whether the memory comes back.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { chromium } from '@playwright/test';
import { pdfContent } from '@/lib/report/pdf-content';
import { renderPdf, stopPdf } from '@/lib/report/pdf';
import { gapReportSteps } from '@/lib/report/gap-report';
import { gently } from '@/lib/report/steps';
import { contentOf, detailedRatings, sourceOf } from '@/lib/report/testing';
import type { GapReport } from '@/lib/report/types';
import { browserPath } from '../chromium';
import { reportPage } from './report-page';

const ROUNDS = 15;
const PAGE_BYTES = 4_096;

/** No two alike, so that nothing remembered helps. */
const sourceOfReport = (number: number) =>
  sourceOf(contentOf(detailedRatings(`Note ${number} of an answer in detail, as people write them.`)));

const nextReport = (number: number): Promise<GapReport> => gently(gapReportSteps(sourceOfReport(number)));

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

async function typst(): Promise<void> {
  for (let number = 0; number < 5; number++) await renderPdf(await nextReport(number));
  const sources = Array.from({ length: ROUNDS }, (_, round) => sourceOfReport(100 + round));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const times: number[] = [];
  delay.enable();
  for (const source of sources)
    times.push(await time(async () => renderPdf(await gently(gapReportSteps(source)))));
  delay.disable();
  // The histogram's own timer wakes once in a millisecond.
  const late = (nanoseconds: number) => (nanoseconds / 1e6 - 1).toFixed(1);
  console.log(`Typst, computed and rendered, warm: ${said(times)}`);
  console.log(`Others wait meanwhile: p99 ${late(delay.percentile(99))} ms, longest ${late(delay.max)} ms`);
}

async function printing(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'measure-reports-'));
  const fonts = path.resolve('node_modules/@expo-google-fonts');
  const browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const report = await nextReport(round);
    const taken = await time(async () => {
      const file = path.join(folder, `${round}.html`);
      writeFileSync(file, reportPage(pdfContent(report), fonts));
      const page = await browser.newPage();
      await page.goto(`file://${file}`, { waitUntil: 'load' });
      const pdf = await page.pdf({
        ...{ format: 'A4', printBackground: true, tagged: true, outline: true },
        ...{ displayHeaderFooter: true, headerTemplate: '<p>Gap report</p>' },
        footerTemplate: '<p>Page <span class="pageNumber"></span> of <span class="totalPages"></span></p>',
        margin: { top: '24mm', bottom: '20mm', left: '18mm', right: '18mm' },
      });
      bytes = pdf.length;
      await page.close();
    });
    if (round > 0) times.push(taken);
  }
  await browser.close();
  rmSync(folder, { recursive: true });
  console.log(`Chromium, warm, a page of its own for each: ${said(times)} (${Math.round(bytes / 1024)} KiB)`);
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
    await renderPdf(await nextReport(number));
    if ((number + 1) % 100 === 0) level(`After ${number + 1}`, renderer());
  }
}

await typst();
await printing();
await memory(Number(process.argv[2] ?? 500));
stopPdf();
