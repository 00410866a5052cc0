import 'server-only';
import { renderCsv } from './csv';
import { renderJson } from './json';
import { renderPdf } from './pdf';
import type { GapReport } from './types';
import { renderXlsx } from './xlsx';

export type ReportFormat = {
  extension: string;
  contentType: string;
  render: (report: GapReport) => string | Promise<Uint8Array<ArrayBuffer>>;
};

const FORMATS: readonly ReportFormat[] = [
  { extension: 'pdf', contentType: 'application/pdf', render: renderPdf },
  {
    extension: 'xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: renderXlsx,
  },
  { extension: 'csv', contentType: 'text/csv; charset=utf-8; header=present', render: renderCsv },
  { extension: 'json', contentType: 'application/json; charset=utf-8', render: renderJson },
];

/** The format behind a document's name, e.g. "report.pdf"; undefined when there is no such document. */
export function reportFormat(document: string): ReportFormat | undefined {
  return FORMATS.find(({ extension }) => document === `report.${extension}`);
}
