import 'server-only';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { jsonDocument } from './json';
import { pdfContent } from './pdf-content';
import { RenderQueue } from './render-queue';
import type { GapReport } from './types';

/** Twenty times what the longest report takes on a slow machine. */
const TIMEOUT_MS = 20_000;
/** About as many as are made before the first in line gives up waiting. */
const MOST_WAITING = 20;
const JOBS_PER_CHILD = 200;

/** On globalThis, because a development server loads this module anew at each change. */
const holder = globalThis as typeof globalThis & { tomographPdfQueue?: RenderQueue };

function queue(): RenderQueue {
  return (holder.tomographPdfQueue ??= new RenderQueue({
    // A program of its own, which the bundler must leave where it is.
    workerPath: path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'report', 'typst', 'worker.mjs'),
    timeoutMs: TIMEOUT_MS,
    mostWaiting: MOST_WAITING,
    jobsPerChild: JOBS_PER_CHILD,
  }));
}

/**
 * The report as a tagged PDF (PDF/UA-1), rendered in another process so that this one stays free. The same report
 * gives the same bytes.
 * @throws AppError busy when too many reports wait already.
 */
export async function renderPdf(report: GapReport): Promise<Uint8Array<ArrayBuffer>> {
  // Each of these takes a few milliseconds: others may go in between.
  await nextTurn();
  const content = pdfContent(report);
  await nextTurn();
  const attachment = JSON.stringify(jsonDocument(report));
  await nextTurn();
  return queue().render({ ...content, attachment });
}

/** Ends the rendering process; a later report starts it again. */
export function stopPdf(): void {
  holder.tomographPdfQueue?.stop();
}
