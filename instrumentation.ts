import type { Instrumentation } from 'next';

/** Once per server process, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startProcess } = await import('./lib/log/process');
  startProcess();
  const { startReportJobs } = await import('./lib/report/job-mutations');
  void startReportJobs();
}

/** Whatever a page, route or action threw and nobody expected: logged here, once. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logUnexpected } = await import('./lib/log/process');
  logUnexpected(error, { headers: request.headers, method: request.method, route: context.routePath });
};
