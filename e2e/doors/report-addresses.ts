import { db } from '@/lib/db/client';
import type { World } from '../world';
import type { Route } from './addresses';
import { ADMINISTRATORS, READERS, type Visitor } from './visitors';

const READS_ALL: readonly Visitor[] = [...ADMINISTRATORS, 'analyst'];

/** A report that was asked for and made, by somebody who has left. */
async function requestedReport({ organisationId, campaignId }: World): Promise<string> {
  const { id } = await db().requestedReport.create({
    data: {
      organisationId,
      campaignId,
      format: 'csv',
      state: 'done',
      fileName: 'report.csv',
      content: new TextEncoder().encode('Number'),
    },
    select: { id: true },
  });
  return id;
}

/** Every route of reports. */
export const REPORT_ROUTES: readonly Route[] = [
  {
    pattern: '/api/campaigns/[campaignId]/report/[format]',
    method: 'GET',
    of: ({ campaignId }) => `/api/campaigns/${campaignId}/report/json`,
    opensTo: READS_ALL,
  },
  {
    pattern: '/api/campaigns/[campaignId]/report/[format]',
    method: 'GET',
    of: ({ campaignId, teamId, otherTeamId }) =>
      `/api/campaigns/${campaignId}/report/csv?teams=${teamId},${otherTeamId}`,
    opensTo: READS_ALL,
  },
  {
    pattern: '/api/campaigns/[campaignId]/reports',
    method: 'POST',
    of: ({ campaignId }) => `/api/campaigns/${campaignId}/reports`,
    body: { format: 'csv' },
    opensTo: READS_ALL,
  },
  {
    pattern: '/api/campaigns/[campaignId]/reports',
    method: 'POST',
    of: ({ campaignId }) => `/api/campaigns/${campaignId}/reports`,
    body: ({ teamId, otherTeamId }) => ({ format: 'csv', teams: [teamId, otherTeamId] }),
    opensTo: READS_ALL,
  },
  {
    pattern: '/api/teams/[teamId]/report/[format]',
    method: 'GET',
    of: ({ teamId }) => `/api/teams/${teamId}/report/json`,
    opensTo: READERS,
  },
  {
    pattern: '/api/reports',
    method: 'GET',
    of: () => '/api/reports',
    opensTo: [...READS_ALL, 'stranger'],
  },
  {
    pattern: '/api/reports/[reportId]',
    method: 'GET',
    of: async (world) => `/api/reports/${await requestedReport(world)}`,
    opensTo: READS_ALL,
  },
  {
    pattern: '/api/reports/[reportId]',
    method: 'DELETE',
    of: async (world) => `/api/reports/${await requestedReport(world)}`,
    opensTo: ADMINISTRATORS,
  },
  {
    pattern: '/api/reports/[reportId]/file',
    method: 'GET',
    of: async (world) => `/api/reports/${await requestedReport(world)}/file`,
    opensTo: READS_ALL,
  },
];
