'use client';

import { Button, Stack } from '@mantine/core';
import { useRef, type SubmitEvent } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { acceptInvitationAction } from '@/lib/team/actions';
import { NewAccountFields } from './new-account-fields';
import { startSession } from './start-session';

/** Accepts an invitation with a name and a password, and signs in. */
export function JoinForm({ token, email }: { token: string; email: string }) {
  const password = useRef('');
  const { run, isPending, message, fieldError } = useAction(acceptInvitationAction, (joined) =>
    startSession({ email: joined.email, password: password.current }),
  );

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    password.current = String(values.get('password'));
    run({ token, name: String(values.get('name')), password: password.current });
  }

  return (
    <form onSubmit={submit} method="post">
      <Stack>
        <FailureAlert message={message} />
        <NewAccountFields fieldError={fieldError} email={email} />
        <Button type="submit" loading={isPending}>
          Join
        </Button>
      </Stack>
    </form>
  );
}
