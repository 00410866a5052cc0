'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconLock, IconLockOpen, IconPencil, IconTrash } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { LinkButton } from '@/components/ui/links';
import { useAction } from '@/components/ui/use-action';
import { closeCampaignAction, deleteDraftAction, openCampaignAction } from '@/lib/campaign/actions';
import { canChange, canClose, canDelete, canOpen } from '@/lib/campaign/policy';
import type { CampaignState } from '@/lib/campaign/types';

type CampaignActionsProps = { campaignId: string; name: string; state: CampaignState };

type Question = {
  title: string;
  text: string;
  confirm: string;
  isDestructive?: boolean;
  onConfirm: () => void;
};

function ask({ title, text, confirm, isDestructive = false, onConfirm }: Question) {
  modals.openConfirmModal({
    title,
    children: <Text size="sm">{text}</Text>,
    labels: { confirm, cancel: 'Cancel' },
    confirmProps: isDestructive ? { color: 'red.8' } : {},
    closeButtonProps: { 'aria-label': 'Close without a change' },
    onConfirm,
  });
}

/** Edit, open, close and delete: what the campaign's state allows, each confirmed first. */
export function CampaignActions({ campaignId, name, state }: CampaignActionsProps) {
  const router = useRouter();
  const open = useAction(openCampaignAction);
  const close = useAction(closeCampaignAction);
  const remove = useAction(deleteDraftAction, () => router.push('/campaigns'));
  const message = open.message ?? close.message ?? remove.message;
  const isPending = open.isPending || close.isPending || remove.isPending;

  const askToOpen = () =>
    ask({
      title: state === 'draft' ? `Open ${name}?` : `Open ${name} again?`,
      text:
        state === 'draft'
          ? 'Its teams can rate from now on. Edition and process areas stay as they are from then.'
          : 'Its teams can go on rating. Accepted assessments stay locked.',
      confirm: state === 'draft' ? 'Open campaign' : 'Open again',
      onConfirm: () => open.run({ campaignId }),
    });
  const askToClose = () =>
    ask({
      title: `Close ${name}?`,
      text: 'Its teams can rate no more. Answers and results stay, and you can open it again.',
      confirm: 'Close campaign',
      onConfirm: () => close.run({ campaignId }),
    });
  const askToDelete = () =>
    ask({
      title: `Delete ${name}?`,
      text: 'The draft is gone for good. No answers are lost, since it was never open.',
      confirm: 'Delete draft',
      isDestructive: true,
      onConfirm: () => remove.run({ campaignId }),
    });

  return (
    <Stack gap={4} align="flex-end">
      <Group gap="xs">
        {canDelete(state) && (
          <Button
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            disabled={isPending}
            onClick={askToDelete}
          >
            Delete
          </Button>
        )}
        {canChange(state) && (
          <LinkButton
            href={`/campaigns/${campaignId}/edit`}
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
          >
            Edit
          </LinkButton>
        )}
        {canClose(state) && (
          <Button
            variant="default"
            leftSection={<IconLock size={16} aria-hidden />}
            loading={close.isPending}
            onClick={askToClose}
          >
            Close
          </Button>
        )}
        {canOpen(state) && (
          <Button
            leftSection={<IconLockOpen size={16} aria-hidden />}
            loading={open.isPending}
            onClick={askToOpen}
          >
            {state === 'draft' ? 'Open' : 'Open again'}
          </Button>
        )}
      </Group>
      {message !== undefined && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert" maw={420}>
          {message}
        </Text>
      )}
    </Stack>
  );
}
