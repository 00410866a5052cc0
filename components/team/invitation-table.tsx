import { Badge, Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { formatDay } from '@/lib/format/date';
import { revokeInvitationAction } from '@/lib/team/actions';
import { ORGANISATION_ROLE_NAMES, TEAM_ROLE_NAMES } from '@/lib/team/constants';
import type { PendingInvitation } from '@/lib/team/types';
import classes from './people.module.css';

function Expiry({ expiresAt, isExpired }: Pick<PendingInvitation, 'expiresAt' | 'isExpired'>) {
  if (!isExpired) return formatDay(expiresAt);
  return (
    <Badge color="red" variant="light">
      Expired
    </Badge>
  );
}

function InvitationRow({ invitation }: { invitation: PendingInvitation }) {
  const { invitationId, email, role, team, invitedBy, expiresAt, isExpired } = invitation;
  return (
    <TableTr>
      <TableTd className={classes.person}>
        <Text size="sm" fw={500}>
          {email}
        </Text>
        <Text size="xs" c="dimmed">
          {ORGANISATION_ROLE_NAMES[role]}
          {team && ` · ${TEAM_ROLE_NAMES[team.role]} of ${team.name}`}
        </Text>
      </TableTd>
      <TableTd className={classes.wide}>{invitedBy ?? 'Somebody who left'}</TableTd>
      <TableTd className={classes.role}>
        <Expiry expiresAt={expiresAt} isExpired={isExpired} />
      </TableTd>
      <TableTd className={classes.remove}>
        <ConfirmButton
          label={`Revoke the invitation of ${email}`}
          icon={<IconTrash size={16} aria-hidden />}
          question="The link stops working at once. You can make a new invitation at any time."
          confirm="Revoke"
          action={revokeInvitationAction}
          input={{ invitationId }}
        />
      </TableTd>
    </TableTr>
  );
}

/** Invitations that wait for somebody. */
export function InvitationTable({ invitations }: { invitations: readonly PendingInvitation[] }) {
  if (invitations.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nobody is invited at the moment.
      </Text>
    );
  }
  return (
    <Table horizontalSpacing={6}>
      <TableThead>
        <TableTr>
          <TableTh>Invited</TableTh>
          <TableTh className={classes.wide}>By</TableTh>
          <TableTh className={classes.role}>Expires</TableTh>
          <TableTh className={classes.remove}>
            <VisuallyHidden>Revoke</VisuallyHidden>
          </TableTh>
        </TableTr>
      </TableThead>
      <TableTbody>
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.invitationId} invitation={invitation} />
        ))}
      </TableTbody>
    </Table>
  );
}
