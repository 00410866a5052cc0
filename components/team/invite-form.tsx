'use client';

import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { createInvitationAction } from '@/lib/team/actions';
import {
  ORGANISATION_ROLE_MEANINGS,
  ORGANISATION_ROLE_NAMES,
  ORGANISATION_ROLES,
} from '@/lib/team/constants';
import { canGiveRole } from '@/lib/team/policy';
import type { OrganisationRole, TeamRole } from '@/lib/team/types';
import { TeamRoleInput } from './team-role-input';

export type TeamChoice = { teamId: string; name: string };

type InviteFormProps = {
  ownRole: OrganisationRole;
  teams: readonly TeamChoice[];
  onMade: (made: { token: string; email: string }) => void;
};

/** Whom to invite, as what, into which team. */
export function InviteForm({ ownRole, teams, onMade }: InviteFormProps) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<OrganisationRole>('member');
  const [teamId, setTeamId] = useState('');
  const [teamRole, setTeamRole] = useState<TeamRole>('rater');
  const { run, isPending, message, fieldError } = useAction(createInvitationAction, ({ token }) =>
    onMade({ token, email }),
  );
  const roles = ORGANISATION_ROLES.filter((to) => canGiveRole(ownRole, null, to));

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    run({ email, role, team: teamId === '' ? null : { teamId, role: teamRole } });
  }

  return (
    <form onSubmit={submit} method="post">
      <Stack>
        <FailureAlert message={message} />
        <TextInput
          type="email"
          label="E-mail"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={fieldError('email')}
          data-autofocus
          required
        />
        <NativeSelect
          label="Role in the organisation"
          description={ORGANISATION_ROLE_MEANINGS[role]}
          value={role}
          onChange={({ currentTarget }) =>
            setRole(roles.find((known) => known === currentTarget.value) ?? role)
          }
          data={roles.map((known) => ({ value: known, label: ORGANISATION_ROLE_NAMES[known] }))}
          error={fieldError('role')}
        />
        <NativeSelect
          label="Team"
          value={teamId}
          onChange={(event) => setTeamId(event.currentTarget.value)}
          data={[
            { value: '', label: 'None yet' },
            ...teams.map((team) => ({ value: team.teamId, label: team.name })),
          ]}
          error={fieldError('team.teamId')}
        />
        {teamId !== '' && <TeamRoleInput role={teamRole} onChange={setTeamRole} />}
        <Group justify="flex-end">
          <Button type="submit" loading={isPending}>
            Make the link
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
