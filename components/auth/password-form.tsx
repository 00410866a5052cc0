'use client';

import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useRef, useState, type SubmitEvent } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { changePasswordAction } from '@/lib/auth/actions';
import { enter, loadAnew } from './session';

/** Changes the password of the signed-in account, and signs in anew: the change ends every session. */
export function PasswordForm({ email }: { email: string }) {
  const form = useRef<HTMLFormElement>(null);
  const entered = useRef('');
  const [isChanged, setChanged] = useState(false);
  const { run, isPending, message, fieldError } = useAction(changePasswordAction, async () => {
    if ((await enter(email, entered.current)) !== 'signed-in') {
      loadAnew('/sign-in?next=/account');
      return;
    }
    form.current?.reset();
    setChanged(true);
  });

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    entered.current = String(values.get('newPassword'));
    setChanged(false);
    run({ currentPassword: String(values.get('currentPassword')), newPassword: entered.current });
  }

  return (
    <form ref={form} onSubmit={submit} method="post">
      <Stack>
        {isChanged && (
          <Alert color="teal" role="status">
            Your password is changed. You were signed out everywhere else.
          </Alert>
        )}
        <FailureAlert message={message} />
        {/* Lets password managers know whose password it is. */}
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          name="currentPassword"
          label="Current password"
          autoComplete="current-password"
          error={fieldError('currentPassword')}
          required
        />
        <PasswordInput
          name="newPassword"
          label="New password"
          description="At least 10 characters. A few words are easier to remember than symbols."
          autoComplete="new-password"
          error={fieldError('newPassword')}
          required
        />
        <Button type="submit" loading={isPending}>
          Change password
        </Button>
      </Stack>
    </form>
  );
}
