'use client';

import { Button, Group, Select, Stack } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { setTeamRoleAction } from '@/lib/team/actions';
import type { Person, TeamRole } from '@/lib/team/types';
import { TeamRoleInput } from './team-role-input';

/** Puts a person of the organisation into the team. */
export function AddToTeam({ teamId, candidates }: { teamId: string; candidates: readonly Person[] }) {
  const [memberId, setMemberId] = useState<string | null>(null);
  const [role, setRole] = useState<TeamRole>('rater');
  const { run, isPending, message, fieldError } = useAction(setTeamRoleAction, () => setMemberId(null));

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    run({ teamId, memberId: memberId ?? '', role });
  }

  return (
    <form onSubmit={submit} method="post">
      <Stack gap="sm">
        <FailureAlert message={message} />
        <Select
          label="Person"
          placeholder="Type a name or an e-mail"
          searchable
          data={candidates.map((person) => ({
            value: person.memberId,
            label: `${person.name} (${person.email})`,
          }))}
          value={memberId}
          onChange={setMemberId}
          nothingFoundMessage="Nobody of the organisation matches"
          error={fieldError('memberId')}
        />
        <TeamRoleInput role={role} onChange={setRole} />
        <Group justify="flex-end">
          <Button type="submit" loading={isPending}>
            Add to the team
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
