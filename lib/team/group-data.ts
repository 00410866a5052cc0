import 'server-only';
import type { Queryable } from '@/lib/db/types';
import type { TeamGroupRow } from './group-tree';

/** The organisation's groups of teams, by name. One query. */
export async function getTeamGroups(
  db: Queryable,
  { organisationId }: { organisationId: string },
): Promise<TeamGroupRow[]> {
  const rows = await db.teamGroup.findMany({
    where: { organisationId },
    select: { id: true, name: true, parentId: true },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ id, ...row }) => ({ groupId: id, ...row }));
}

/** The group of each team that is in one, by the team's id. One query. */
export async function getGroupsOfTeams(
  db: Queryable,
  { organisationId }: { organisationId: string },
): Promise<Record<string, string>> {
  const rows = await db.team.findMany({
    where: { organisationId, groupId: { not: null } },
    select: { id: true, groupId: true },
  });
  return Object.fromEntries(rows.flatMap(({ id, groupId }) => (groupId === null ? [] : [[id, groupId]])));
}
