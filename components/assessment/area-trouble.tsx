'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { CONFIDENCE_NAMES, IMPORTANCE_NAMES } from '@/lib/assessment/constants';
import type { Question } from '@/lib/assessment/questionnaire';
import type { Rating, RatingFields } from '@/lib/assessment/types';
import { shown, type AreaEntry } from './draft';
import { useRatingStore } from './rating-context';

const FIELD_NAMES: Record<keyof RatingFields, string> = {
  level: 'Level',
  target: 'Target',
  notApplicable: 'Not applicable',
  notApplicableReason: 'Reason',
  importance: 'Importance',
  confidence: 'Confidence',
  note: 'Note',
};

function inWords(field: keyof RatingFields, rating: Rating, levelNames: readonly string[]): string {
  switch (field) {
    case 'level':
    case 'target': {
      const level = rating[field];
      return level === null ? 'none' : `${level} ${levelNames[level] ?? ''}`;
    }
    case 'notApplicable':
      return rating.notApplicable ? 'yes' : 'no';
    case 'importance':
      return IMPORTANCE_NAMES[rating.importance] ?? '';
    case 'confidence':
      return rating.confidence === null ? 'not said' : CONFIDENCE_NAMES[rating.confidence];
    default:
      return rating[field] === '' ? 'empty' : `“${rating[field]}”`;
  }
}

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
  return (
    <Alert color="yellow" role="alert" mb="sm" p="xs" title="Somebody else changed this meanwhile">
      <Stack gap="xs">
        {trouble.fields.map((field) => (
          <Text key={field} size="sm">
            {FIELD_NAMES[field]}: yours is <strong>{inWords(field, mine, levelNames)}</strong>, theirs is{' '}
            <strong>{inWords(field, trouble.theirs, levelNames)}</strong>.
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
