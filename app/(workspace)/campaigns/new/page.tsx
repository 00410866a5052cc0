import type { Metadata } from 'next';
import { NewCampaign } from '@/components/campaign/campaign-editor';
import { loadNewCampaign } from '@/lib/campaign/loaders';

export const metadata: Metadata = { title: 'New campaign' };

export default async function NewCampaignPage() {
  return <NewCampaign {...await loadNewCampaign()} />;
}
