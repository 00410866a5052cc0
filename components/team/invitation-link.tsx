'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { CopyField } from '@/components/ui/copy-field';
import { INVITATION_DAYS } from '@/lib/team/constants';

type InvitationLinkProps = { token: string; email: string; onClose: () => void };

/** The link to hand over. Rendered after a click only, so the page's own address is known. */
export function InvitationLink({ token, email, onClose }: InvitationLinkProps) {
  const link = new URL(`/join?token=${token}`, window.location.origin).href;
  return (
    <Stack>
      <Text>
        Send this link to <strong>{email}</strong>. It works once, within {INVITATION_DAYS} days.
      </Text>
      <CopyField label="Link" value={link} />
      <Text size="sm" c="dimmed">
        It is shown only now. If it gets lost, invite the person again: the new link replaces this one.
      </Text>
      <Group justify="flex-end">
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}
