import { Grid, GridCol, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/links';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { TEAM_ROLE_NAMES } from '@/lib/team/constants';
import { canAdministrate } from '@/lib/team/policy';
import type { Person, TeamPerson, TeamScope } from '@/lib/team/types';
import { AddToTeam } from './add-to-team';
import { RenameTeam } from './rename-team';
import { TeamPeople } from './team-people';

type TeamProps = {
  scope: TeamScope;
  people: readonly TeamPerson[];
  candidates: readonly Person[] | null;
  /** What the team has assessed. */
  children?: ReactNode;
};

function AddPanel({
  teamId,
  candidates,
  canInvite,
}: {
  teamId: string;
  candidates: readonly Person[];
  canInvite: boolean;
}) {
  return (
    <Panel
      title="Add somebody"
      description={canInvite ? <TextLink href="/people">Invite new people</TextLink> : undefined}
    >
      {candidates.length > 0 ? (
        <AddToTeam teamId={teamId} candidates={candidates} />
      ) : (
        <Text size="sm" c="dimmed">
          Everybody in the organisation is in this team.
        </Text>
      )}
    </Panel>
  );
}

export function Team({ scope, people, candidates, children }: TeamProps) {
  const { teamId, teamName, teamRole, role, memberId } = scope;
  const isAdministrator = canAdministrate(role);
  const count = people.length === 1 ? 'One person' : `${people.length} people`;
  return (
    <>
      <PageHeader
        title={teamName}
        above={<TextLink href="/teams">Teams</TextLink>}
        below={teamRole ? `${count} · your role: ${TEAM_ROLE_NAMES[teamRole]}` : count}
        actions={
          <>
            <LinkButton variant="default" href={`/teams/${teamId}/trend`}>
              Over time
            </LinkButton>
            {isAdministrator && <RenameTeam teamId={teamId} name={teamName} />}
          </>
        }
      />
      <Grid>
        {children !== undefined && <GridCol span={12}>{children}</GridCol>}
        <GridCol span={{ base: 12, md: candidates ? 8 : 12 }}>
          <Panel title="People and roles">
            {people.length > 0 ? (
              <TeamPeople
                teamId={teamId}
                teamName={teamName}
                people={people}
                ownId={memberId}
                canManage={candidates !== null}
              />
            ) : (
              <Text size="sm" c="dimmed">
                Nobody is in this team yet. Add its lead first.
              </Text>
            )}
          </Panel>
        </GridCol>
        {candidates && (
          <GridCol span={{ base: 12, md: 4 }}>
            <AddPanel teamId={teamId} candidates={candidates} canInvite={isAdministrator} />
          </GridCol>
        )}
      </Grid>
    </>
  );
}
