'use client';

import { TableTd, TableTr, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { TextLink } from '@/components/ui/text-link';
import { removeMemberAction, setMemberRoleAction } from '@/lib/team/actions';
import { ORGANISATION_ROLE_NAMES, ORGANISATION_ROLES, TEAM_ROLE_NAMES } from '@/lib/team/constants';
import { canGiveRole } from '@/lib/team/policy';
import { removalWords } from '@/lib/team/removal-words';
import type { OrganisationPerson, OrganisationRole } from '@/lib/team/types';
import classes from './people.module.css';
import { PersonName } from './person-name';
import { RoleSelect } from './role-select';

function Teams({ teams }: { teams: OrganisationPerson['teams'] }) {
  if (teams.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        No team
      </Text>
    );
  }
  return teams.map(({ teamId, name, role }) => (
    <Text key={teamId} size="xs">
      <TextLink href={`/teams/${teamId}`} size="xs">
        {name}
      </TextLink>{' '}
      · {TEAM_ROLE_NAMES[role]}
    </Text>
  ));
}

type PersonRowProps = { person: OrganisationPerson; ownId: string; ownRole: OrganisationRole };

export function PersonRow({ person, ownId, ownRole }: PersonRowProps) {
  const { memberId, name, email, role, teams } = person;
  const router = useRouter();
  const isSelf = memberId === ownId;
  const roles = ORGANISATION_ROLES.filter((to) => to === role || canGiveRole(ownRole, role, to));
  return (
    <TableTr>
      <TableTd className={classes.person}>
        <PersonName name={name} email={email} isSelf={isSelf}>
          <div className={classes.narrow}>
            <Teams teams={teams} />
          </div>
        </PersonName>
      </TableTd>
      <TableTd className={classes.wide}>
        <Teams teams={teams} />
      </TableTd>
      <TableTd className={classes.role}>
        {roles.length > 1 ? (
          <RoleSelect
            label={`Role of ${name}`}
            role={role}
            roles={roles}
            names={ORGANISATION_ROLE_NAMES}
            action={(to) => setMemberRoleAction({ memberId, role: to })}
            // Whoever gives up administration has no access to this page any more.
            onDone={isSelf ? () => router.push('/home') : undefined}
          />
        ) : (
          ORGANISATION_ROLE_NAMES[role]
        )}
      </TableTd>
      <TableTd className={classes.remove}>
        {!isSelf && canGiveRole(ownRole, role, null) && (
          <ConfirmButton
            label={`Remove ${name}`}
            icon={<IconTrash size={16} aria-hidden />}
            question={removalWords(person)}
            confirm="Remove"
            action={removeMemberAction}
            input={{ memberId }}
          />
        )}
      </TableTd>
    </TableTr>
  );
}
