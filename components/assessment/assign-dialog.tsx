'use client';

import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { withTexts, type Questionnaire } from '@/lib/assessment/questionnaire';
import type { Assignable } from '@/lib/assessment/types';
import classes from './assign-dialog.module.css';
import { AssignSection } from './assign-section';
import { useAssignments } from './use-assignments';

type AssignDialogProps = { questionnaire: Questionnaire; isOpen: boolean; onClose: () => void };

/** Shares the areas out: people by groupings, each of which opens to its areas. Each tick is saved at once. */
export function AssignDialog({ questionnaire, isOpen, onClose }: AssignDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Assign areas" size="auto">
      <AssignMatrix questionnaire={questionnaire} onClose={onClose} />
    </Modal>
  );
}

/** Who can be given areas, and who has some without being able to answer them any more. */
function columnsOf(people: readonly Assignable[], assigned: ReadonlySet<string>): Assignable[] {
  return people.filter(({ memberId, canRate }) => canRate || assigned.has(memberId));
}

function AssignMatrix({ questionnaire, onClose }: Pick<AssignDialogProps, 'questionnaire' | 'onClose'>) {
  const [sections] = useState(() => withTexts(questionnaire));
  const areaIds = sections.flatMap(({ questions }) => questions.map(({ areaId }) => areaId));
  const { assigneesOf, assign, message } = useAssignments(questionnaire.assessmentId, areaIds);
  const people = columnsOf(questionnaire.people, new Set(areaIds.flatMap(assigneesOf)));
  const rest = areaIds.filter((areaId) => assigneesOf(areaId).length === 0).length;
  const countOf = (memberId: string) =>
    areaIds.filter((areaId) => assigneesOf(areaId).includes(memberId)).length;
  if (people.length === 0)
    return <Text size="sm">The team has no lead and no rater yet. Add people to it first.</Text>;
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {rest === 0
          ? 'Every area has somebody.'
          : `${rest} of ${areaIds.length} areas have nobody yet. Anybody of the team may answer them.`}
      </Text>
      <FailureAlert message={message} />
      <ScrollRegion label="Who answers which areas">
        <Table className={classes.table} withRowBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" className={classes.name}>
                Grouping or area
              </Table.Th>
              {people.map(({ memberId, name, canRate }) => (
                <Table.Th key={memberId} scope="col" className={classes.person}>
                  {name}
                  {!canRate && <div className={classes.rest}>can not rate any more</div>}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sections.map((section) => (
              <AssignSection
                key={section.groupingId}
                section={section}
                people={people}
                assigneesOf={assigneesOf}
                onAssign={assign}
              />
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row" className={classes.name}>
                Areas of {areaIds.length}
              </Table.Th>
              {people.map(({ memberId }) => (
                <Table.Td key={memberId} className={classes.cell}>
                  {countOf(memberId)}
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </ScrollRegion>
      <Group justify="flex-end">
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}
