import type { Metadata } from 'next';
import { GroupPanel } from '@/components/team/group-panel';
import { TeamList } from '@/components/team/team-list';
import { loadTeams } from '@/lib/team/loaders';
import { canAdministrate } from '@/lib/team/policy';

export const metadata: Metadata = { title: 'Teams' };

export default async function TeamsPage() {
  const { scope, teams, groups, groupOf } = await loadTeams();
  const canAdminister = canAdministrate(scope.role);
  return (
    <>
      <TeamList teams={teams} canCreate={canAdminister} />
      <GroupPanel teams={teams} groups={groups} groupOf={groupOf} canAdminister={canAdminister} />
    </>
  );
}
