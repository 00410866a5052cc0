import type { Metadata } from 'next';
import { CampaignImport } from '@/components/exchange/campaign-import';
import { loadCampaignImport } from '@/lib/exchange/loaders';

export const metadata: Metadata = { title: 'Import an assessment' };

export default async function CampaignImportPage() {
  return <CampaignImport {...await loadCampaignImport()} />;
}
