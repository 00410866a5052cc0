import type { Metadata } from 'next';
import { TeamList } from '@/components/team/team-list';
import { loadTeams } from '@/lib/team/loaders';
import { canAdministrate } from '@/lib/team/policy';

export const metadata: Metadata = { title: 'Teams' };

export default async function TeamsPage() {
  const { scope, teams } = await loadTeams();
  return <TeamList teams={teams} canCreate={canAdministrate(scope.role)} />;
}
