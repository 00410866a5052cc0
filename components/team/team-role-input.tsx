'use client';

import { NativeSelect } from '@mantine/core';
import { TEAM_ROLE_MEANINGS, TEAM_ROLE_NAMES, TEAM_ROLES } from '@/lib/team/constants';
import type { TeamRole } from '@/lib/team/types';

/** A role in a team, with what it means. */
export function TeamRoleInput({ role, onChange }: { role: TeamRole; onChange: (role: TeamRole) => void }) {
  return (
    <NativeSelect
      label="Role in the team"
      description={TEAM_ROLE_MEANINGS[role]}
      value={role}
      onChange={({ currentTarget }) =>
        onChange(TEAM_ROLES.find((known) => known === currentTarget.value) ?? role)
      }
      data={TEAM_ROLES.map((known) => ({ value: known, label: TEAM_ROLE_NAMES[known] }))}
    />
  );
}
