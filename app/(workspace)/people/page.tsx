import type { Metadata } from 'next';
import { People } from '@/components/team/people';
import { loadPeople } from '@/lib/team/loaders';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  const { scope, people, invitations, teams, settings } = await loadPeople();
  return (
    <People
      settings={settings}
      ownId={scope.memberId}
      ownRole={scope.role}
      people={people}
      invitations={invitations}
      teams={teams.map(({ teamId, name }) => ({ teamId, name }))}
    />
  );
}
