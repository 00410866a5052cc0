'use client';

import { useCallback, useEffect, useState } from 'react';
import type { RequestedReport } from '@/lib/report/requested-report';
import { DownloadError } from './fetch-file';
import { readReports } from './requests';

const ASK_EVERY = 3_000;

/** The list of requested reports, asked for again every few seconds while one of them is being made. */
export function useRequestedReports(first: readonly RequestedReport[]) {
  const [reports, setReports] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    try {
      setReports(await readReports());
      setProblem(null);
    } catch (error) {
      if (!(error instanceof DownloadError)) throw error;
      setProblem(error.message);
    }
  }, []);
  const isWaiting = reports.some(({ state }) => state === 'waiting');
  useEffect(() => {
    if (!isWaiting) return;
    const asking = setInterval(() => void reload(), ASK_EVERY);
    return () => clearInterval(asking);
  }, [isWaiting, reload]);
  return { reports, problem, reload: () => void reload() };
}
