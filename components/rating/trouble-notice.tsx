'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { Notice } from '@/components/ui/notice';
import { fieldName, valueWords } from '@/lib/assessment/field-words';
import type { Question } from '@/lib/assessment/questionnaire';
import { shown, type AreaEntry, type Trouble } from './draft';
import { CopyText } from './outbox-copy';
import { waitingWords } from './outbox-words';
import { useRatingStore } from './rating-context';

type TroubleNoticeProps = {
  question: Question;
  entry: AreaEntry;
  trouble: Trouble;
  levelNames: readonly string[];
};

/** Why an area's change is not saved, and what to do. */
export function TroubleNotice({ question, entry, trouble, levelNames }: TroubleNoticeProps) {
  const store = useRatingStore();
  const vocabulary = { levelNames, processes: question.processes };
  if (trouble.kind === 'refused') {
    return (
      <Notice tone="failure" role="alert">
        Not saved. {trouble.message}
      </Notice>
    );
  }
  if (trouble.kind === 'stopped') {
    const lines = [question.name, ...waitingWords(entry, vocabulary)];
    return (
      <Notice tone="failure" role="alert" title="Not saved">
        <Stack gap="xs">
          <Text size="sm">{trouble.message}</Text>
          <Group gap="xs">
            <CopyText text={lines.join('\n')} />
            <Button variant="default" onClick={() => store.tryAgain()}>
              Try again
            </Button>
          </Group>
        </Stack>
      </Notice>
    );
  }
  const mine = shown(entry);
  return (
    <Notice tone="warning" role="alert" title="Somebody else changed this meanwhile">
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
    </Notice>
  );
}
