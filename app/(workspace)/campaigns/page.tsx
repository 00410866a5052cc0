import type { Metadata } from 'next';
import { CampaignList } from '@/components/campaign/campaign-list';
import { loadCampaigns } from '@/lib/campaign/loaders';

export const metadata: Metadata = { title: 'Campaigns' };

export default async function CampaignsPage() {
  return <CampaignList {...await loadCampaigns()} />;
}
