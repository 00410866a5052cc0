'use client';

import { ActionIcon, Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import type { SubmitEvent } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/action/types';
import { changeTeamGroupAction, createTeamGroupAction } from '@/lib/team/actions';
import { groupOptions, type GroupChoice } from './group-options';

type Plan = { groupId: string | null; name: string; parentId: string | null };

/** A new group, or another name and place of one. */
function save({ groupId, ...plan }: Plan): Promise<ActionResult<unknown>> {
  return groupId === null ? createTeamGroupAction(plan) : changeTeamGroupAction({ groupId, ...plan });
}

type GroupDialogProps = {
  /** None for a new one. */
  group?: { groupId: string; name: string; parentId: string | null };
  /** The groups that it can be put into. */
  choices: readonly GroupChoice[];
};

/** Makes a group of teams, or renames and moves one. */
export function GroupDialog({ group, choices }: GroupDialogProps) {
  const [isOpen, { open, close }] = useDisclosure();
  const { run, isPending, message, fieldError } = useAction(save, () => close());
  const title = group ? `Change the group ${group.name}` : 'New group';

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const parentId = String(form.get('parentId'));
    run({
      groupId: group?.groupId ?? null,
      name: String(form.get('name')),
      parentId: parentId === '' ? null : parentId,
    });
  }

  return (
    <>
      {group ? (
        <ActionIcon variant="subtle" color="gray" onClick={open} aria-label={title}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      ) : (
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
          {title}
        </Button>
      )}
      <Modal opened={isOpen} onClose={close} title={title}>
        <form onSubmit={submit} method="post">
          <Stack>
            <FailureAlert message={message} />
            <TextInput
              name="name"
              label="Name"
              defaultValue={group?.name}
              error={fieldError('name')}
              data-autofocus
              required
            />
            <NativeSelect
              name="parentId"
              label="In the group"
              data={groupOptions(choices, 'None: at the top')}
              defaultValue={group?.parentId ?? ''}
              error={fieldError('parentId')}
            />
            <Group justify="flex-end">
              <Button type="submit" loading={isPending}>
                {group ? 'Save' : 'Make the group'}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
