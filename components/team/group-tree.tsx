import { IconTrash } from '@tabler/icons-react';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { TextLink } from '@/components/ui/text-link';
import { deleteTeamGroupAction } from '@/lib/team/actions';
import { flattenGroups, type TeamGroupNode } from '@/lib/team/group-tree';
import type { TeamSummary } from '@/lib/team/types';
import { GroupDialog } from './group-dialog';
import classes from './group-tree.module.css';

type GroupTreeProps = {
  groups: readonly TeamGroupNode[];
  teams: readonly TeamSummary[];
  groupOf: Readonly<Record<string, string>>;
  canAdminister: boolean;
};

function Actions({ group, groups }: { group: TeamGroupNode; groups: readonly TeamGroupNode[] }) {
  const { groupId, name, parentId } = group;
  const inside = new Set(flattenGroups([group]).map((entry) => entry.groupId));
  const choices = flattenGroups(groups).filter((entry) => !inside.has(entry.groupId));
  return (
    <>
      <GroupDialog group={{ groupId, name, parentId }} choices={choices} />
      <ConfirmButton
        label={`Delete the group ${name}`}
        icon={<IconTrash size={16} aria-hidden />}
        question="Its teams and groups move to the group around it. Nothing that was rated changes."
        confirm="Delete"
        action={deleteTeamGroupAction}
        input={{ groupId }}
      />
    </>
  );
}

/** Groups within groups, each with its teams. `all` is the whole tree. */
function Branch({ nodes, all }: { nodes: readonly TeamGroupNode[]; all: GroupTreeProps }) {
  return (
    <ul className={classes.list}>
      {nodes.map((group) => {
        const own = all.teams.filter(({ teamId }) => all.groupOf[teamId] === group.groupId);
        return (
          <li key={group.groupId}>
            <span className={classes.group}>
              <strong>{group.name}</strong>
              {all.canAdminister && <Actions group={group} groups={all.groups} />}
            </span>
            {group.children.length > 0 && <Branch nodes={group.children} all={all} />}
            {own.length > 0 && (
              <ul className={classes.list}>
                {own.map(({ teamId, name }) => (
                  <li key={teamId}>
                    <TextLink href={`/teams/${teamId}`} size="sm">
                      {name}
                    </TextLink>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function GroupTree(props: GroupTreeProps) {
  return <Branch nodes={props.groups} all={props} />;
}
