import type { Metadata } from 'next';
import { CampaignOverview } from '@/components/campaign/campaign-overview';
import { CampaignMap } from '@/components/comparison/campaign-map';
import { loadCampaign } from '@/lib/campaign/loaders';
import { loadCampaignMap } from '@/lib/comparison/loaders';

type CampaignProps = {
  params: Promise<{ campaignId: string }>;
  searchParams: Promise<{ colour?: string | string[] }>;
};

export async function generateMetadata({ params }: CampaignProps): Promise<Metadata> {
  const { facts } = await loadCampaign((await params).campaignId);
  return { title: facts.name };
}

export default async function CampaignPage({ params, searchParams }: CampaignProps) {
  const { campaignId } = await params;
  const { colour } = await searchParams;
  const [overview, map] = await Promise.all([loadCampaign(campaignId), loadCampaignMap(campaignId)]);
  return (
    <CampaignOverview {...overview}>
      {map && <CampaignMap {...map} colour={colour} address={`/campaigns/${campaignId}`} />}
    </CampaignOverview>
  );
}
