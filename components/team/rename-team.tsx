'use client';

import { IconPencil } from '@tabler/icons-react';
import { renameTeamAction } from '@/lib/team/actions';
import { TeamNameDialog } from './team-name-dialog';

export function RenameTeam({ teamId, name }: { teamId: string; name: string }) {
  return (
    <TeamNameDialog
      title="Rename"
      icon={<IconPencil size={16} aria-hidden />}
      name={name}
      confirm="Rename"
      action={(changed) => renameTeamAction({ teamId, name: changed })}
    />
  );
}
