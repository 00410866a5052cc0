'use client';

import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { OrganisationRole } from '@/lib/team/types';
import { InvitationLink } from './invitation-link';
import { InviteForm, type TeamChoice } from './invite-form';

type Made = { token: string; email: string };

/** Asks whom to invite, then shows the link: once, since it is kept nowhere. */
export function InviteDialog({
  ownRole,
  teams,
}: {
  ownRole: OrganisationRole;
  teams: readonly TeamChoice[];
}) {
  const [isOpen, { open, close }] = useDisclosure();
  const [made, setMade] = useState<Made | null>(null);

  function start() {
    setMade(null);
    open();
  }

  return (
    <>
      <Button onClick={start} leftSection={<IconUserPlus size={16} aria-hidden />}>
        Invite
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={made ? 'Invitation link' : 'Invite somebody'}
        // A stray click would lose the link for good.
        closeOnClickOutside={made === null}
      >
        {made ? (
          <InvitationLink {...made} onClose={close} />
        ) : (
          <InviteForm ownRole={ownRole} teams={teams} onMade={setMade} />
        )}
      </Modal>
    </>
  );
}
