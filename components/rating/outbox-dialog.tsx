'use client';

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { waitsSince } from './draft';
import { CopyText } from './outbox-copy';
import classes from './outbox-state.module.css';
import { heldWords, momentWords, stateWords, waitingWords } from './outbox-words';
import { useRatingStore, useSaveState, useWaitingEntries } from './rating-context';

type OutboxDialogProps = { isOpen: boolean; onClose: () => void };

/** What waits in this browser, area by area; tries again now, or hands it over as text. */
export function OutboxDialog({ isOpen, onClose }: OutboxDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Answers that wait in this browser" size="lg">
      <Outbox />
    </Modal>
  );
}

function Outbox() {
  const store = useRatingStore();
  const state = useSaveState();
  const waiting = useWaitingEntries();
  const areas = waiting.map(({ areaId, entry }) => ({
    areaId,
    name: store.nameOf(areaId),
    since: momentWords(waitsSince(entry) ?? 0),
    words: waitingWords(entry, store.vocabulary(areaId)),
    held: heldWords(entry),
  }));
  const asText = areas
    .map(
      ({ name, since, words }) => `${name} (since ${since})\n${words.map((line) => `- ${line}`).join('\n')}`,
    )
    .join('\n\n');
  return (
    <Stack>
      <Text size="sm">{stateWords(state)}.</Text>
      {areas.length > 0 && (
        <Group gap="xs">
          <Button onClick={() => store.tryAgain()}>Try again</Button>
          <CopyText text={asText} />
        </Group>
      )}
      <ul className={classes.list}>
        {areas.map(({ areaId, name, since, words, held }) => (
          <li key={areaId} className={classes.area}>
            <p>
              <strong>{name}</strong> <span className={classes.since}>since {since}</span>
            </p>
            <ul>
              {words.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {held !== null && <p>{held}</p>}
          </li>
        ))}
      </ul>
    </Stack>
  );
}
