import { Group } from '@mantine/core';
import { TextLink } from '@/components/ui/text-link';
import { MOST_COMPARED } from '@/lib/campaign/constants';
import { rankTeams } from '@/lib/comparison/rank-teams';
import type { Comparison } from '@/lib/comparison/types';

type FirstTeamsProps = {
  comparison: Comparison;
  /** Where the view shows these teams. */
  address: (teamIds: readonly string[]) => string;
};

/** Ways out of more teams than a view can show. */
export function FirstTeams({ comparison, address }: FirstTeamsProps) {
  const byName = comparison.teams.toSorted((a, b) => a.teamName.localeCompare(b.teamName));
  const byLevel = rankTeams(comparison)
    .tiers.flat()
    .map(({ team }) => team);
  const first = (teams: Comparison['teams']) =>
    address(teams.slice(0, MOST_COMPARED).map(({ teamId }) => teamId));
  return (
    <Group gap="lg" justify="center">
      <TextLink href={first(byName)}>The first {MOST_COMPARED} by name</TextLink>
      {byLevel.length >= MOST_COMPARED && (
        <TextLink href={first(byLevel)}>The first {MOST_COMPARED} by level</TextLink>
      )}
    </Group>
  );
}
