'use client';

import { z } from 'zod';
import { DownloadError } from './fetch-file';

const reportSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  format: z.string(),
  campaignId: z.string(),
  campaignName: z.string(),
  state: z.enum(['waiting', 'done', 'failed']),
  requestedAt: z.string(),
  finishedAt: z.string().nullable(),
  expiresAt: z.string(),
  size: z.number().nullable(),
  problem: z.string().nullable(),
  requestedBy: z.string().nullable(),
  canDelete: z.boolean(),
});

const UNREACHABLE = 'The server could not be reached. Check your connection, then try again.';

async function call<T>(schema: z.ZodType<T>, address: string, init?: RequestInit): Promise<T> {
  const response = await fetch(address, init).catch(() => {
    throw new DownloadError(UNREACHABLE);
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return schema.parse(body);
  const message = z.object({ message: z.string() }).safeParse(body).data?.message;
  throw new DownloadError(message ?? `The server answered ${response.status}. Try again in a moment.`);
}

/** Asks for a report of a whole campaign. @throws DownloadError with what to tell the person */
export async function askForReport(campaignId: string, format: string, groupingId: string) {
  const body = JSON.stringify({ format, grouping: groupingId === '' ? null : groupingId });
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
