export const REPORT_FORMATS = [
  { extension: 'pdf', name: 'PDF' },
  { extension: 'xlsx', name: 'Excel' },
  { extension: 'csv', name: 'CSV' },
  { extension: 'json', name: 'JSON' },
] as const;

/** Where a gap report is downloaded; of the whole assessment unless a grouping is named. */
export function reportAddress(assessmentId: string, extension: string, groupingId?: string): string {
  const query = groupingId ? `?grouping=${encodeURIComponent(groupingId)}` : '';
  return `/api/assessments/${encodeURIComponent(assessmentId)}/report.${extension}${query}`;
}
