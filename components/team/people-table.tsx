'use client';

import { Table, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { OrganisationPerson, OrganisationRole } from '@/lib/team/types';
import classes from './people.module.css';
import { PersonRow } from './person-row';

/** From this number on, finding somebody by eye takes longer than typing. */
const SEARCHABLE = 12;

type PeopleTableProps = { people: readonly OrganisationPerson[]; ownId: string; ownRole: OrganisationRole };

/** Everybody in the organisation, with roles to change on the spot. */
export function PeopleTable({ people, ownId, ownRole }: PeopleTableProps) {
  const [wanted, setWanted] = useState('');
  const words = wanted.toLowerCase().split(/\s+/);
  const shown = people.filter(({ name, email, teams }) => {
    const text = [name, email, ...teams.map((team) => team.name)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      {people.length >= SEARCHABLE && (
        <TextInput
          aria-label="Find people"
          placeholder="Name, e-mail or team"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          maw={320}
          mb="xs"
        />
      )}
      <Table highlightOnHover horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Person</Table.Th>
            <Table.Th className={classes.wide}>Teams</Table.Th>
            <Table.Th className={classes.role}>Role</Table.Th>
            <Table.Th className={classes.remove}>
              <VisuallyHidden>Remove</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((person) => (
            <PersonRow key={person.memberId} person={person} ownId={ownId} ownRole={ownRole} />
          ))}
          {shown.length === 0 && (
            <Table.Tr>
              <Table.Td colSpan={4}>Nobody matches “{wanted}”.</Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
    </>
  );
}
