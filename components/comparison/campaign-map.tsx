import { TextLink } from '@/components/ui/text-link';
import type { ComparisonContent, LastLevels } from '@/lib/comparison/types';
import { countUnconfirmed } from '@/lib/comparison/unconfirmed';
import classes from './comparison.module.css';
import { ComparisonMap } from './comparison-map';
import { NotConfirmedTeams } from './not-confirmed-teams';

type CampaignMapProps = {
  campaignId: string;
  campaignName: string;
  content: ComparisonContent;
  lastLevels: LastLevels;
  /** From the address. */
  colour: string | readonly string[] | undefined;
  /** Of the page that it stands on. */
  address: string;
};

const standings = ({ teams }: ComparisonContent) =>
  teams.map(({ teamName, ratings }) => ({ teamName, standing: countUnconfirmed(ratings) }));

/** Where a campaign's teams stand, on the eTOM map; each tile leads to the teams' levels in its grouping. */
export function CampaignMap({
  campaignId,
  campaignName,
  content,
  lastLevels,
  colour,
  address,
}: CampaignMapProps) {
  const compare = `/campaigns/${campaignId}/compare`;
  return (
    <div>
      <NotConfirmedTeams teams={standings(content)} />
      <ComparisonMap
        content={content}
        lastLevels={lastLevels}
        colour={colour}
        address={address}
        campaignName={campaignName}
        areaAddress={(groupingId) => `${compare}?view=heat&open=${groupingId}`}
      />
      {content.teams.length > 1 && (
        <p className={classes.below}>
          <TextLink href={compare}>Compare the teams of {campaignName}</TextLink>
        </p>
      )}
    </div>
  );
}
