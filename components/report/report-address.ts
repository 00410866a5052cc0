export const REPORT_FORMATS = [
  { extension: 'pdf', name: 'PDF' },
  { extension: 'xlsx', name: 'Excel' },
  { extension: 'csv', name: 'CSV' },
  { extension: 'json', name: 'JSON' },
] as const;

/** A campaign's teams: all of them, or these by id. */
export type TeamsPlace = { campaignId: string; teamIds?: readonly string[] };

/** What a report is about: an assessment, a team over its campaigns, or a campaign's teams. */
export type ReportPlace =
  | { kind: 'assessment'; assessmentId: string }
  | { kind: 'team'; teamId: string }
  | ({ kind: 'campaign' } & TeamsPlace);

function pathOf(place: ReportPlace, extension: string): string {
  switch (place.kind) {
    case 'assessment':
      return `/api/assessments/${encodeURIComponent(place.assessmentId)}/report.${extension}`;
    case 'team':
      return `/api/teams/${encodeURIComponent(place.teamId)}/report/${extension}`;
    case 'campaign':
      return `/api/campaigns/${encodeURIComponent(place.campaignId)}/report/${extension}`;
  }
}

/** Where a gap report is downloaded; whole, unless a grouping is named. */
export function reportAddress(place: ReportPlace, extension: string, groupingId?: string): string {
  const teams = place.kind === 'campaign' ? (place.teamIds ?? []) : [];
  const query = [
    ...(teams.length > 0 ? [`teams=${teams.map(encodeURIComponent).join(',')}`] : []),
    ...(groupingId ? [`grouping=${encodeURIComponent(groupingId)}`] : []),
  ];
  return pathOf(place, extension) + (query.length > 0 ? `?${query.join('&')}` : '');
}

/** Where a requested report's file is. */
export function reportFileAddress(reportId: string): string {
  return `/api/reports/${encodeURIComponent(reportId)}/file`;
}
