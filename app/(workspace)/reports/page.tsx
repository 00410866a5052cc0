import type { Metadata } from 'next';
import { Reports } from '@/components/report/reports';
import { loadReports } from '@/lib/report/loaders';

export const metadata: Metadata = { title: 'Reports' };

export default async function ReportsPage() {
  return <Reports {...await loadReports()} />;
}
