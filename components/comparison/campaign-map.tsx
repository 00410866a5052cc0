import { TextLink } from '@/components/ui/text-link';
import type { ComparisonContent } from '@/lib/comparison/types';
import classes from './comparison.module.css';
import { ComparisonMap } from './comparison-map';

type CampaignMapProps = {
  campaignId: string;
  campaignName: string;
  content: ComparisonContent;
  /** From the address. */
  colour: string | readonly string[] | undefined;
  /** Of the page that it stands on. */
  address: string;
};

/** Where a campaign's teams stand, on the eTOM map; each tile leads to the teams' levels in its grouping. */
export function CampaignMap({ campaignId, campaignName, content, colour, address }: CampaignMapProps) {
  const compare = `/campaigns/${campaignId}/compare`;
  return (
    <section aria-label={`${campaignName} on the eTOM map`}>
      <ComparisonMap
        content={content}
        colour={colour}
        address={address}
        areaAddress={(groupingId) => `${compare}?view=heat&open=${groupingId}`}
      />
      {content.teams.length > 1 && (
        <p className={classes.below}>
          <TextLink href={compare}>Compare the teams of {campaignName}</TextLink>
        </p>
      )}
    </section>
  );
}
