import type { Metadata } from 'next';
import { ImportPage } from '@/components/exchange/import-page';
import { loadImport } from '@/lib/exchange/loaders';

type ImportProps = { params: Promise<{ assessmentId: string }> };

export const metadata: Metadata = { title: 'Import answers' };

export default async function AssessmentImportPage({ params }: ImportProps) {
  return <ImportPage scope={await loadImport((await params).assessmentId)} />;
}
