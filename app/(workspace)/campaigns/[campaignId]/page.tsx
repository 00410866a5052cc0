import type { Metadata } from 'next';
import { CampaignOverview } from '@/components/campaign/campaign-overview';
import { loadCampaign } from '@/lib/campaign/loaders';

type CampaignProps = { params: Promise<{ campaignId: string }> };

export async function generateMetadata({ params }: CampaignProps): Promise<Metadata> {
  const { facts } = await loadCampaign((await params).campaignId);
  return { title: facts.name };
}

export default async function CampaignPage({ params }: CampaignProps) {
  const { campaignId } = await params;
  return <CampaignOverview {...await loadCampaign(campaignId)} />;
}
