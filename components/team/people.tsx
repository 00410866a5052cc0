import { Stack } from '@mantine/core';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import type { OrganisationPerson, OrganisationRole, PendingInvitation } from '@/lib/team/types';
import { InvitationTable } from './invitation-table';
import { InviteDialog } from './invite-dialog';
import type { TeamChoice } from './invite-form';
import { OrganisationForm } from './organisation-form';
import { PeopleTable } from './people-table';

type PeopleProps = {
  settings: { name: string; colour: string | null };
  ownId: string;
  ownRole: OrganisationRole;
  people: readonly OrganisationPerson[];
  invitations: readonly PendingInvitation[];
  teams: readonly TeamChoice[];
};

export function People({ settings, ownId, ownRole, people, invitations, teams }: PeopleProps) {
  const count = people.length === 1 ? 'One person' : `${people.length} people`;
  return (
    <>
      <PageHeader
        title="People"
        below={`${count} in ${settings.name}`}
        actions={<InviteDialog ownRole={ownRole} teams={teams} />}
      />
      <Stack>
        <Panel title="People and roles">
          <PeopleTable people={people} ownId={ownId} ownRole={ownRole} />
        </Panel>
        <Panel title="Open invitations">
          <InvitationTable invitations={invitations} />
        </Panel>
        <Panel title="Organisation" description="Its name and colour are on the cover of every report.">
          <OrganisationForm settings={settings} />
        </Panel>
      </Stack>
    </>
  );
}
