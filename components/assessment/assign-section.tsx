import { Checkbox, Table, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { QuestionSection } from '@/lib/assessment/questionnaire';
import type { Assignable } from '@/lib/assessment/types';
import classes from './assign-dialog.module.css';
import type { Assign } from './use-assignments';

type AssigneesOf = (areaId: string) => readonly string[];

type PartProps = {
  people: readonly Assignable[];
  assigneesOf: AssigneesOf;
  onAssign: Assign;
};

type CellProps = Omit<PartProps, 'people'> & {
  /** Of what, e.g. a grouping's name. */
  partName: string;
  areaIds: readonly string[];
  person: Assignable;
};

/** Ticked when the person has all areas of the part, mixed with some of them. */
function AssignCell({ partName, areaIds, person, assigneesOf, onAssign }: CellProps) {
  const had = areaIds.filter((areaId) => assigneesOf(areaId).includes(person.memberId)).length;
  const hasAll = had === areaIds.length;
  return (
    <Table.Td className={classes.cell}>
      <Checkbox
        size="xs"
        aria-label={`${person.name}: ${partName}`}
        checked={hasAll}
        indeterminate={had > 0 && !hasAll}
        disabled={!person.canRate && had === 0}
        onChange={() => onAssign(areaIds, person.memberId, hasAll || !person.canRate ? 'remove' : 'add')}
      />
    </Table.Td>
  );
}

/** A grouping's row, and once opened the rows of its areas. */
export function AssignSection({ section, people, ...rest }: PartProps & { section: QuestionSection }) {
  const [isOpen, setOpen] = useState(false);
  const { name, questions } = section;
  const areaIds = questions.map(({ areaId }) => areaId);
  const free = areaIds.filter((areaId) => rest.assigneesOf(areaId).length === 0).length;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" className={classes.name}>
          <UnstyledButton className={classes.open} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Chevron size={16} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
            <span>
              {name}{' '}
              <span className={classes.rest}>
                {free === 0 ? `${areaIds.length} areas` : `${free} of ${areaIds.length} with nobody`}
              </span>
            </span>
          </UnstyledButton>
        </Table.Th>
        {people.map((person) => (
          <AssignCell key={person.memberId} partName={name} areaIds={areaIds} person={person} {...rest} />
        ))}
      </Table.Tr>
      {isOpen &&
        questions.map((question) => (
          <Table.Tr key={question.areaId}>
            <Table.Th scope="row" className={classes.area}>
              {question.name}
            </Table.Th>
            {people.map((person) => (
              <AssignCell
                key={person.memberId}
                partName={question.name}
                areaIds={[question.areaId]}
                person={person}
                {...rest}
              />
            ))}
          </Table.Tr>
        ))}
    </>
  );
}
