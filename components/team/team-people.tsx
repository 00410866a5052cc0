'use client';

import { TableTbody, TableTd, TableTh, TableThead, TableTr, Table } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { removeTeamRoleAction, setTeamRoleAction } from '@/lib/team/actions';
import { TEAM_ROLE_NAMES, TEAM_ROLES } from '@/lib/team/constants';
import type { TeamPerson } from '@/lib/team/types';
import classes from './people.module.css';
import { PersonName } from './person-name';
import { RoleSelect } from './role-select';

type TeamPeopleProps = {
  teamId: string;
  teamName: string;
  people: readonly TeamPerson[];
  ownId: string;
  canManage: boolean;
};

/** Who is in the team, as what; its managers change it on the spot. */
export function TeamPeople({ teamId, teamName, people, ownId, canManage }: TeamPeopleProps) {
  const router = useRouter();
  // Whoever gives up their own role may have no access to this page any more.
  const leaveFor = (memberId: string) => (memberId === ownId ? () => router.push('/teams') : undefined);
  return (
    <Table horizontalSpacing={6}>
      <TableThead>
        <TableTr>
          <TableTh>Person</TableTh>
          <TableTh className={classes.role}>Role</TableTh>
          {canManage && (
            <TableTh className={classes.remove}>
              <VisuallyHidden>Take out</VisuallyHidden>
            </TableTh>
          )}
        </TableTr>
      </TableThead>
      <TableTbody>
        {people.map(({ memberId, name, email, role }) => (
          <TableTr key={memberId}>
            <TableTd className={classes.person}>
              <PersonName name={name} email={email} isSelf={memberId === ownId} />
            </TableTd>
            <TableTd className={classes.role}>
              {canManage ? (
                <RoleSelect
                  label={`Role of ${name} in the team`}
                  role={role}
                  roles={TEAM_ROLES}
                  names={TEAM_ROLE_NAMES}
                  action={(to) => setTeamRoleAction({ teamId, memberId, role: to })}
                />
              ) : (
                TEAM_ROLE_NAMES[role]
              )}
            </TableTd>
            {canManage && (
              <TableTd className={classes.remove}>
                <ConfirmButton
                  label={`Take ${name} out of the team`}
                  icon={<IconTrash size={16} aria-hidden />}
                  question={`${name} no longer rates or sees the results of ${teamName}, unless another role allows it. What they rated stays. You can add them again.`}
                  confirm="Take out"
                  action={removeTeamRoleAction}
                  input={{ teamId, memberId }}
                  onDone={leaveFor(memberId)}
                />
              </TableTd>
            )}
          </TableTr>
        ))}
      </TableTbody>
    </Table>
  );
}
