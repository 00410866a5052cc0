'use client';

import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { shown } from '@/components/rating/draft';
import { useLiveTick } from '@/components/rating/live-context';
import { useAreaEntry } from '@/components/rating/rating-context';
import { useAction } from '@/components/ui/use-action';
import type { HistoryPage } from '@/lib/assessment/discussion-types';
import type { Question, Questionnaire } from '@/lib/assessment/questionnaire';
import classes from './area-discussion.module.css';
import { addressOf, type AreaPlace } from './area-place';
import { HistoryEntryRow } from './history-entry';
import { LoadState } from './load-state';
import { RestoreDialog } from './restore-dialog';
import { sendJson } from './send-json';
import { useLoaded } from './use-loaded';

type HistoryPanelProps = {
  place: AreaPlace;
  questionnaire: Questionnaire;
  question: Question;
  isEditable: boolean;
};

/** Every change of an area's answer, the latest first, and the way back to any of them. */
export function HistoryPanel({ place, questionnaire, question, isEditable }: HistoryPanelProps) {
  const entry = useAreaEntry(question.areaId);
  const address = addressOf(place, 'history');
  const tick = `${useLiveTick(question.areaId, 'ratings')} ${entry.confirmed.version}`;
  const loaded = useLoaded<HistoryPage>(address, tick);
  const [older, setOlder] = useState<readonly HistoryPage[]>([]);
  const [restoring, setRestoring] = useState<string | null>(null);
  const vocabulary = {
    levelNames: questionnaire.levels.map(({ name }) => name),
    processes: question.processes,
  };
  const latest = loaded.value?.entries ?? [];
  // What is new at the top pushes entries from the first page to where the second one starts.
  const known = new Map(
    [...latest, ...older.flatMap(({ entries }) => entries)].map((each) => [each.id, each]),
  );
  const entries = [...known.values()];
  const nextBefore = (older.at(-1) ?? loaded.value)?.nextBefore ?? null;
  const { run, isPending, message } = useAction(
    (before: string) => sendJson<HistoryPage>('GET', `${address}?before=${before}`),
    (page) => setOlder([...older, page]),
  );

  return (
    <Stack gap="sm">
      <LoadState loaded={loaded} />
      {loaded.value && entries.length === 0 && (
        <Text size="sm" c="dimmed">
          Nothing was saved here yet. Each change of the answer will be listed: who, when, from what to what.
        </Text>
      )}
      {entries.length > 0 && (
        <ol className={classes.list} aria-label="History">
          {entries.map((each, index) => (
            <HistoryEntryRow
              key={each.id}
              entry={each}
              vocabulary={vocabulary}
              own={place.memberId}
              onRestore={isEditable && index > 0 ? () => setRestoring(each.id) : null}
            />
          ))}
        </ol>
      )}
      {nextBefore !== null && (
        <Button
          size="compact-sm"
          variant="default"
          loading={isPending}
          onClick={() => run(nextBefore)}
          style={{ alignSelf: 'flex-start' }}
        >
          Show older changes
        </Button>
      )}
      <FailureAlert message={message} />
      {restoring !== null && (
        <RestoreDialog
          place={place}
          entry={known.get(restoring)}
          present={shown(entry)}
          vocabulary={vocabulary}
          onClose={() => setRestoring(null)}
        />
      )}
    </Stack>
  );
}
