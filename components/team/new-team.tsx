'use client';

import { IconPlus } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { createTeamAction } from '@/lib/team/actions';
import { TeamNameDialog } from './team-name-dialog';

/** Makes a team and goes to it, to put people in. */
export function NewTeam() {
  const router = useRouter();
  return (
    <TeamNameDialog
      title="New team"
      icon={<IconPlus size={16} aria-hidden />}
      isPrimary
      confirm="Make the team"
      action={(name) => createTeamAction({ name })}
      onDone={({ teamId }) => router.push(`/teams/${teamId}`)}
    />
  );
}
