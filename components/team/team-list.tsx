import { Badge, Paper, Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from '@mantine/core';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { TEAM_ROLE_NAMES } from '@/lib/team/constants';
import type { TeamSummary } from '@/lib/team/types';
import { NewTeam } from './new-team';
import classes from './people.module.css';

function Leads({ leads }: { leads: readonly string[] }) {
  if (leads.length > 0) return leads.join(', ');
  return (
    <Text span size="sm" c="dimmed">
      No lead yet
    </Text>
  );
}

function TeamRow({ team: { teamId, name, leads, people, ownRole } }: { team: TeamSummary }) {
  return (
    <TableTr>
      <TableTd className={classes.person}>
        <TextLink href={`/teams/${teamId}`} isStrong size="sm">
          {name}
        </TextLink>{' '}
        {ownRole && (
          <Badge size="xs" variant="default">
            You: {TEAM_ROLE_NAMES[ownRole]}
          </Badge>
        )}
        <Text size="xs" className={classes.narrow} component="div">
          <Leads leads={leads} />
        </Text>
      </TableTd>
      <TableTd className={classes.wide}>
        <Leads leads={leads} />
      </TableTd>
      <TableTd ta="right">{people}</TableTd>
    </TableTr>
  );
}

/** The teams that the reader may see. */
export function TeamList({ teams, canCreate }: { teams: readonly TeamSummary[]; canCreate: boolean }) {
  return (
    <>
      <PageHeader title="Teams" actions={canCreate ? <NewTeam /> : undefined} />
      {teams.length === 0 ? (
        <EmptyState title="No team yet">
          {canCreate
            ? 'A team is a unit that assesses itself, such as a department. Make the first one, then put people in.'
            : 'You are in no team yet. Ask an administrator or the lead of your team to put you in.'}
        </EmptyState>
      ) : (
        <Paper withBorder p="md">
          <Table highlightOnHover>
            <TableThead>
              <TableTr>
                <TableTh>Team</TableTh>
                <TableTh className={classes.wide}>Lead</TableTh>
                <TableTh ta="right">People</TableTh>
              </TableTr>
            </TableThead>
            <TableTbody>
              {teams.map((team) => (
                <TeamRow key={team.teamId} team={team} />
              ))}
            </TableTbody>
          </Table>
        </Paper>
      )}
    </>
  );
}
