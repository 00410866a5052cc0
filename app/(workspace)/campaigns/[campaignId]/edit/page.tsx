import type { Metadata } from 'next';
import { CampaignEditor } from '@/components/campaign/campaign-editor';
import { loadCampaignPlan } from '@/lib/campaign/loaders';

export const metadata: Metadata = { title: 'Edit campaign' };

type EditCampaignProps = { params: Promise<{ campaignId: string }> };

export default async function EditCampaignPage({ params }: EditCampaignProps) {
  const { campaignId } = await params;
  return <CampaignEditor {...await loadCampaignPlan(campaignId)} />;
}
