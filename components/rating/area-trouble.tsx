'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { fieldName, valueWords } from '@/lib/assessment/field-words';
import type { Question } from '@/lib/assessment/questionnaire';
import { shown, type AreaEntry } from './draft';
import { useRatingStore } from './rating-context';

type AreaTroubleProps = { question: Question; entry: AreaEntry; levelNames: readonly string[] };

/** Why an area's change is not saved, and what to do; the change itself stays on the screen. */
export function AreaTrouble({ question, entry, levelNames }: AreaTroubleProps) {
  const store = useRatingStore();
  const { trouble } = entry;
  if (trouble === null) return null;
  if (trouble.kind !== 'conflict') {
    const advice = trouble.kind === 'stopped' ? ' What you entered is still here: copy what you need.' : '';
    return (
      <Alert color="red" role="alert" mb="sm" p="xs">
        Not saved. {trouble.message}
        {advice}
      </Alert>
    );
  }
  const mine = shown(entry);
  const vocabulary = { levelNames, processes: question.processes };
  return (
    <Alert color="yellow" role="alert" mb="sm" p="xs" title="Somebody else changed this meanwhile">
      <Stack gap="xs">
        {trouble.fields.map((field) => (
          <Text key={field} size="sm">
            {fieldName(field, vocabulary)}: yours is{' '}
            <strong>{valueWords(field, mine[field], vocabulary)}</strong>, theirs is{' '}
            <strong>{valueWords(field, trouble.theirs[field], vocabulary)}</strong>.
          </Text>
        ))}
        <Group gap="xs">
          <Button size="compact-sm" onClick={() => store.resolve(question.areaId, 'mine')}>
            Keep mine
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => store.resolve(question.areaId, 'theirs')}
          >
            Take theirs
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
