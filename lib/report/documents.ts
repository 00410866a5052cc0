import 'server-only';
import { REPORT_EXTENSIONS, type ReportExtension } from './constants';
import { renderCsv } from './csv';
import { attachmentHeader, reportFileName } from './file-name';
import { renderJson } from './json';
import { renderPdf } from './pdf';
import type { GapReport } from './types';
import { renderXlsx } from './xlsx';

export type ReportFormat = {
  extension: ReportExtension;
  contentType: string;
  render: (report: GapReport) => string | Promise<Uint8Array<ArrayBuffer>>;
};

const FORMATS: Record<ReportExtension, Omit<ReportFormat, 'extension'>> = {
  pdf: { contentType: 'application/pdf', render: renderPdf },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: renderXlsx,
  },
  csv: { contentType: 'text/csv; charset=utf-8; header=present', render: renderCsv },
  json: { contentType: 'application/json; charset=utf-8', render: renderJson },
};

/** The format of this extension; undefined when there is none. */
export function formatOf(extension: string): ReportFormat | undefined {
  const known = REPORT_EXTENSIONS.find((one) => one === extension);
  return known && { extension: known, ...FORMATS[known] };
}

/** The format behind a document's name, e.g. "report.pdf"; undefined when there is no such document. */
export function reportFormat(document: string): ReportFormat | undefined {
  return document.startsWith('report.') ? formatOf(document.slice('report.'.length)) : undefined;
}

/** A file for the signed-in person alone. */
export function download(
  content: string | Uint8Array<ArrayBuffer>,
  { contentType, fileName }: { contentType: string; fileName: string },
): Response {
  return new Response(content, {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': attachmentHeader(fileName),
      'Cache-Control': 'private, no-store',
    },
  });
}

/**
 * The report as a download. No async function, which would hold the report, a few megabytes, for as long as its format
 * takes elsewhere: what is held then is copied by each collection of garbage, and others wait for that.
 */
export function downloadReport(report: GapReport, format: ReportFormat): Promise<Response> {
  const { contentType, extension } = format;
  const fileName = reportFileName(report.title, extension);
  return Promise.resolve(format.render(report)).then((content) =>
    download(content, { contentType, fileName }),
  );
}
