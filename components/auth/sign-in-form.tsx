'use client';

import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useState, type SubmitEvent } from 'react';
import { enter, loadAnew, type SignInOutcome } from './session';

const MESSAGES: Record<Exclude<SignInOutcome, 'signed-in'>, string> = {
  refused: 'This e-mail address and password do not go together.',
  'too-many-tries': 'Too many tries for this account. Wait five minutes and try again.',
  unreachable: 'The server could not be reached. Try again in a moment.',
};

/** `next` is a path of this site to go to afterwards. */
export function SignInForm({ next, email = '' }: { next: string; email?: string }) {
  const [message, setMessage] = useState<string>();
  const [isPending, setPending] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    setMessage(undefined);
    const outcome = await enter(String(form.get('email')), String(form.get('password')));
    if (outcome === 'signed-in') {
      loadAnew(next);
      return;
    }
    setMessage(MESSAGES[outcome]);
    setPending(false);
  }

  return (
    <form onSubmit={submit} method="post">
      <Stack>
        <FailureAlert message={message} />
        <TextInput
          name="email"
          type="email"
          label="E-mail"
          autoComplete="username"
          defaultValue={email}
          required
        />
        <PasswordInput name="password" label="Password" autoComplete="current-password" required />
        <Button type="submit" loading={isPending}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
