import type { AgainstRest } from '@/lib/comparison/rest';
import type { ComparisonPage } from '@/lib/comparison/comparison-page';
import { comparisonAddress } from './comparison-address';
import { LinkChoice, ViewLink } from './view-link';

/** More than these are chosen elsewhere: from the ranking or the list of teams. */
const MOST_LINKS = 30;

/** Which of the reader's teams is held against the rest; nothing where there is one. */
export function RestChoice({ page, against }: { page: ComparisonPage; against: AgainstRest }) {
  const { campaignId, choices } = page;
  if (choices.length < 2) return null;
  return (
    <LinkChoice label="Team">
      {choices.slice(0, MOST_LINKS).map(({ teamId, teamName }) => (
        <ViewLink
          key={teamId}
          href={comparisonAddress(campaignId, { view: 'rest', pair: [teamId] })}
          isCurrent={teamId === against.team.teamId}
        >
          {teamName}
        </ViewLink>
      ))}
    </LinkChoice>
  );
}
