import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { CampaignState } from '@/lib/campaign/types';
import { CampaignForm, type CampaignOffer } from './campaign-form';

const campaigns = <TextLink href="/campaigns">Campaigns</TextLink>;

export function NewCampaign(offer: CampaignOffer) {
  const from = offer.earlier.find(({ id }) => id === offer.plan.carriesFromId);
  return (
    <>
      <PageHeader
        above={campaigns}
        title="New campaign"
        below={
          from
            ? `The round after ${from.name}: saved as a draft, until you open it`
            : 'Saved as a draft that only administrators see, until you open it'
        }
      />
      <CampaignForm {...offer} />
    </>
  );
}

export function CampaignEditor({
  campaign,
  ...offer
}: CampaignOffer & { campaign: { id: string; state: CampaignState } }) {
  return (
    <>
      <PageHeader
        above={
          <>
            {campaigns} / <TextLink href={`/campaigns/${campaign.id}`}>{offer.plan.name}</TextLink>
          </>
        }
        title="Edit campaign"
      />
      <CampaignForm campaign={campaign} {...offer} />
    </>
  );
}
