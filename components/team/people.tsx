import { Stack } from '@mantine/core';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import type { OrganisationPerson, OrganisationRole, PendingInvitation } from '@/lib/team/types';
import { InvitationTable } from './invitation-table';
import { InviteDialog } from './invite-dialog';
import type { TeamChoice } from './invite-form';
import { PeopleTable } from './people-table';

type PeopleProps = {
  organisationName: string;
  ownId: string;
  ownRole: OrganisationRole;
  people: readonly OrganisationPerson[];
  invitations: readonly PendingInvitation[];
  teams: readonly TeamChoice[];
};

export function People({ organisationName, ownId, ownRole, people, invitations, teams }: PeopleProps) {
  const count = people.length === 1 ? 'One person' : `${people.length} people`;
  return (
    <>
      <PageHeader
        title="People"
        below={`${count} in ${organisationName}`}
        actions={<InviteDialog ownRole={ownRole} teams={teams} />}
      />
      <Stack>
        <Panel title="People and roles">
          <PeopleTable people={people} ownId={ownId} ownRole={ownRole} />
        </Panel>
        <Panel title="Open invitations">
          <InvitationTable invitations={invitations} />
        </Panel>
      </Stack>
    </>
  );
}
