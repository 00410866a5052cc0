'use client';

import * as z from 'zod/mini';
import { DownloadError } from './fetch-file';
import type { TeamsPlace } from './report-address';

const reportSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  format: z.string(),
  campaignId: z.string(),
  campaignName: z.string(),
  state: z.enum(['waiting', 'done', 'failed']),
  requestedAt: z.string(),
  finishedAt: z.nullable(z.string()),
  expiresAt: z.string(),
  size: z.nullable(z.number()),
  problem: z.nullable(z.string()),
  requestedBy: z.nullable(z.string()),
  canDelete: z.boolean(),
});

const UNREACHABLE = 'The server could not be reached. Check your connection, then try again.';

async function call<T>(schema: z.ZodMiniType<T>, address: string, init?: RequestInit): Promise<T> {
  const response = await fetch(address, init).catch(() => {
    throw new DownloadError(UNREACHABLE);
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return schema.parse(body);
  const message = z.object({ message: z.string() }).safeParse(body).data?.message;
  throw new DownloadError(message ?? `The server answered ${response.status}. Try again in a moment.`);
}

/** Asks for a report of a campaign's teams. @throws DownloadError with what to tell the person */
export async function askForReport({ campaignId, teamIds }: TeamsPlace, format: string, groupingId: string) {
  const grouping = groupingId === '' ? null : groupingId;
  const body = JSON.stringify({ format, grouping, teams: teamIds ?? null });
  const headers = { 'Content-Type': 'application/json' };
  const address = `/api/campaigns/${encodeURIComponent(campaignId)}/reports`;
  return (await call(z.object({ report: reportSchema }), address, { method: 'POST', headers, body })).report;
}

/** The organisation's requested reports. @throws DownloadError */
export async function readReports() {
  return (await call(z.object({ reports: z.array(reportSchema) }), '/api/reports')).reports;
}

/** How far one is. @throws DownloadError */
export async function readReport(reportId: string) {
  const address = `/api/reports/${encodeURIComponent(reportId)}`;
  return (await call(z.object({ report: reportSchema }), address)).report;
}

/** Throws one away. @throws DownloadError */
export async function throwAway(reportId: string): Promise<void> {
  const address = `/api/reports/${encodeURIComponent(reportId)}`;
  await call(z.object({}), address, { method: 'DELETE' });
}
