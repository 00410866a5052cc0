import type { Metadata } from 'next';
import { NewCampaign } from '@/components/campaign/campaign-editor';
import { loadNewCampaign } from '@/lib/campaign/loaders';

export const metadata: Metadata = { title: 'New campaign' };

type NewCampaignProps = { searchParams: Promise<{ from?: string | string[] }> };

export default async function NewCampaignPage({ searchParams }: NewCampaignProps) {
  const { from } = await searchParams;
  return <NewCampaign {...await loadNewCampaign(typeof from === 'string' ? from : undefined)} />;
}
