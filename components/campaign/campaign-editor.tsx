import { TextLink } from '@/components/ui/links';
import { PageHeader } from '@/components/ui/page-header';
import type { CampaignPlan, CampaignState, EditionChoice, TeamChoice } from '@/lib/campaign/types';
import { CampaignForm } from './campaign-form';

type Offer = { plan: CampaignPlan; editions: readonly EditionChoice[]; teams: readonly TeamChoice[] };

const campaigns = <TextLink href="/campaigns">Campaigns</TextLink>;

export function NewCampaign(offer: Offer) {
  return (
    <>
      <PageHeader
        above={campaigns}
        title="New campaign"
        below="Saved as a draft that only administrators see, until you open it"
      />
      <CampaignForm {...offer} />
    </>
  );
}

export function CampaignEditor({
  campaign,
  ...offer
}: Offer & { campaign: { id: string; state: CampaignState } }) {
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
