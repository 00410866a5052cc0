import type { Metadata } from 'next';
import { Home } from '@/components/campaign/home';
import { CampaignMap } from '@/components/comparison/campaign-map';
import { loadHome } from '@/lib/campaign/loaders';
import { loadCampaignMap } from '@/lib/comparison/loaders';

export const metadata: Metadata = { title: 'Home' };

type HomeProps = { searchParams: Promise<{ colour?: string | string[] }> };

export default async function HomePage({ searchParams }: HomeProps) {
  const { latestCampaignId, ...home } = await loadHome();
  const map = latestCampaignId === null ? null : await loadCampaignMap(latestCampaignId);
  const { colour } = await searchParams;
  return <Home {...home}>{map && <CampaignMap {...map} colour={colour} address="/home" />}</Home>;
}
