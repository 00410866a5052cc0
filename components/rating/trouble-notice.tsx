'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { fieldName, valueWords } from '@/lib/assessment/field-words';
import type { Question } from '@/lib/assessment/questionnaire';
import { shown, type AreaEntry } from './draft';
import { CopyText } from './outbox-copy';
import { waitingWords } from './outbox-words';
import { useRatingStore } from './rating-context';

type AreaTroubleProps = { question: Question; entry: AreaEntry; levelNames: readonly string[] };

/** Why an area's change is not saved, and what to do; the change itself stays on the screen. */
export function AreaTrouble({ question, entry, levelNames }: AreaTroubleProps) {
  const store = useRatingStore();
  const { trouble } = entry;
  if (trouble === null) return null;
  const vocabulary = { levelNames, processes: question.processes };
  if (trouble.kind === 'refused') {
    return (
      <Alert color="red" role="alert" mb="sm" p="xs">
        Not saved. {trouble.message}
      </Alert>
    );
  }
  if (trouble.kind === 'stopped') {
    const lines = [question.name, ...waitingWords(entry, vocabulary)];
    return (
      <Alert color="red" role="alert" mb="sm" p="xs" title="Not saved">
        <Stack gap="xs">
          <Text size="sm">{trouble.message}</Text>
          <Group gap="xs">
            <CopyText text={lines.join('\n')} />
            <Button variant="default" onClick={() => store.tryAgain()}>
              Try again
            </Button>
          </Group>
        </Stack>
      </Alert>
    );
  }
  const mine = shown(entry);
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
