'use client';

import { Button, Stack, TextInput } from '@mantine/core';
import { useRef, type SubmitEvent } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { createOrganisationAction } from '@/lib/team/actions';
import { startSession, type Credentials } from './start-session';
import { NewAccountFields } from './new-account-fields';

/** Makes an organisation with its first owner, and signs them in. */
export function SetupForm() {
  const credentials = useRef<Credentials>({ email: '', password: '' });
  const { run, isPending, message, fieldError } = useAction(createOrganisationAction, () =>
    startSession(credentials.current),
  );

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const valueOf = (field: string) => String(values.get(field));
    credentials.current = { email: valueOf('email'), password: valueOf('password') };
    run({ ...credentials.current, organisation: valueOf('organisation'), name: valueOf('name') });
  }

  return (
    <form onSubmit={submit} method="post">
      <Stack>
        <FailureAlert message={message} />
        <TextInput
          name="organisation"
          label="Organisation"
          description="As it should stand on reports."
          autoComplete="organization"
          error={fieldError('organisation')}
          required
        />
        <NewAccountFields fieldError={fieldError} />
        <Button type="submit" loading={isPending}>
          Set up
        </Button>
      </Stack>
    </form>
  );
}
