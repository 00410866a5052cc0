import { LinkChoice, ViewLink } from '@/components/comparison/view-link';
import { GAP_RANKINGS, type GapRanking } from '@/lib/comparison/gap-ranking';

const RANKING_NAMES: Record<GapRanking, string> = {
  priority: 'Priority',
  gap: 'Gap',
  chains: 'Chains lifted',
};

const PRIORITY = 'Priority is gap times importance (normal 1, high 2, critical 3).';
const BY: Record<GapRanking, string> = {
  priority: `The highest priority first. ${PRIORITY}`,
  gap: `The largest gap first; equal ones by priority. ${PRIORITY}`,
  chains:
    'The areas first of which one level more lifts the most end-to-end chains: those where the area alone is the weakest step. Equal ones by priority. An area that no chain passes lifts none, whatever it is worth.',
};

/** What the order of the gaps goes by, in words. */
export const rankingWords = (ranking: GapRanking): string => BY[ranking];

type GapRankingChoiceProps = { ranking: GapRanking; address: (ranking: GapRanking) => string };

/** What a list of gaps goes by: each choice is an address. */
export function GapRankingChoice({ ranking, address }: GapRankingChoiceProps) {
  return (
    <LinkChoice label="Ranked by">
      {GAP_RANKINGS.map((offered) => (
        <ViewLink key={offered} href={address(offered)} isCurrent={offered === ranking}>
          {RANKING_NAMES[offered]}
        </ViewLink>
      ))}
    </LinkChoice>
  );
}
