'use client';

import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { useDisclosure } from '@mantine/hooks';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/action/types';

type TeamNameDialogProps<Value> = {
  /** On the button that opens the dialog, and its title. */
  title: string;
  icon: ReactNode;
  isPrimary?: boolean;
  name?: string;
  /** On the button that does it. */
  confirm: string;
  action: (name: string) => Promise<ActionResult<Value>>;
  onDone?: (value: Value) => void;
};

/** Asks for a team's name, new or changed. */
export function TeamNameDialog<Value>(props: TeamNameDialogProps<Value>) {
  const { title, icon, isPrimary = false, name, confirm, action, onDone } = props;
  const [isOpen, { open, close }] = useDisclosure();
  const { run, isPending, message, fieldError } = useAction(action, (value) => {
    close();
    onDone?.(value);
  });

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    run(String(new FormData(event.currentTarget).get('name')));
  }

  return (
    <>
      <Button variant={isPrimary ? 'filled' : 'default'} leftSection={icon} onClick={open}>
        {title}
      </Button>
      <Modal opened={isOpen} onClose={close} title={title}>
        <form onSubmit={submit} method="post">
          <Stack>
            <FailureAlert message={message} />
            <TextInput
              name="name"
              label="Name"
              defaultValue={name}
              error={fieldError('name')}
              data-autofocus
              required
            />
            <Group justify="flex-end">
              <Button type="submit" loading={isPending}>
                {confirm}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
