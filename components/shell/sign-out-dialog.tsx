'use client';

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { leave } from '@/components/auth/session';

type SignOutDialogProps = { isOpen: boolean; onClose: () => void };

/** Asks before the session of somebody ends whose answers wait in this browser. */
export function SignOutDialog({ isOpen, onClose }: SignOutDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Sign out while answers wait?">
      <Stack>
        <Text>
          Some of your answers are not sent yet. They stay in this browser, and are sent when you sign in here
          again and open their questionnaire. Nobody else gets them.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void leave()}>
            Sign out
          </Button>
          <Button onClick={onClose}>Stay signed in</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
