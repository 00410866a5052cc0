import { Box, Text } from '@mantine/core';
import { Panel } from '@/components/ui/panel';
import type { TeamGroupNode } from '@/lib/team/group-tree';
import { flattenGroups } from '@/lib/team/group-tree';
import type { TeamSummary } from '@/lib/team/types';
import { GroupDialog } from './group-dialog';
import { GroupTree } from './group-tree';
import { TeamPlaces } from './group-places';

type GroupPanelProps = {
  teams: readonly TeamSummary[];
  groups: readonly TeamGroupNode[];
  /** By the team's id. */
  groupOf: Readonly<Record<string, string>>;
  canAdminister: boolean;
};

/** The tree of groups with their teams; nothing for who neither makes groups nor has any to see. */
export function GroupPanel({ teams, groups, groupOf, canAdminister }: GroupPanelProps) {
  if (teams.length === 0 || (groups.length === 0 && !canAdminister)) return null;
  const choices = flattenGroups(groups);
  return (
    <Box mt="md">
      <Panel
        title="Groups of teams"
        description="Regions, units and the like, groups within groups. A comparison rolls the levels of their teams up."
        actions={canAdminister ? <GroupDialog choices={choices} /> : undefined}
      >
        {groups.length === 0 ? (
          <Text size="sm" c="dimmed">
            No group yet. Make the first one, then put teams into it.
          </Text>
        ) : (
          <GroupTree groups={groups} teams={teams} groupOf={groupOf} canAdminister={canAdminister} />
        )}
        {canAdminister && groups.length > 0 && (
          <TeamPlaces teams={teams} groupOf={groupOf} choices={choices} />
        )}
      </Panel>
    </Box>
  );
}
