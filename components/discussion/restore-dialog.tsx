'use client';

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useRatingStore } from '@/components/rating/rating-context';
import { LongText } from '@/components/ui/long-text';
import type { HistoryEntry } from '@/lib/assessment/discussion-types';
import { fieldName, valueWords, type Vocabulary } from '@/lib/assessment/field-words';
import { changesTowards } from '@/lib/assessment/rating-at';
import type { Rating, RatingFields } from '@/lib/assessment/types';
import classes from './area-discussion.module.css';
import { formatMoment } from '@/lib/format/date';
import { addressOf, type AreaPlace } from './area-place';
import { LoadState } from './load-state';
import { useLoaded } from './use-loaded';

type RestoreDialogProps = {
  place: AreaPlace;
  /** The entry after which the answer stood as it is to be again. */
  entry: HistoryEntry | undefined;
  present: Rating;
  vocabulary: Vocabulary;
  onClose: () => void;
};

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Shows what restoring an earlier answer changes, and does it: an ordinary change, which can be undone. */
export function RestoreDialog({ place, entry, present, vocabulary, onClose }: RestoreDialogProps) {
  const store = useRatingStore();
  const loaded = useLoaded<{ rating: RatingFields }>(addressOf(place, `history/${entry?.id ?? ''}`), 0);
  const wanted = loaded.value?.rating;
  const changes = wanted && changesTowards(present, wanted);
  const differences = Object.entries(changes ?? {});
  const moment = entry ? day.format(new Date(entry.at)) : '';

  function restore() {
    if (changes && entry)
      store.change(place.areaId, changes, { why: `Restored from ${formatMoment(new Date(entry.at))}` });
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={`Restore the answer of ${moment}`}>
      <Stack>
        <LoadState loaded={loaded} />
        {changes && differences.length === 0 && <Text size="sm">The answer is so already.</Text>}
        {differences.length > 0 && (
          <>
            <Text size="sm">The whole answer becomes what it was then. This changes:</Text>
            <ul className={classes.changes}>
              {differences.map(([field, value]) => (
                <li key={field}>
                  {fieldName(field, vocabulary)}:{' '}
                  <LongText>
                    {`${valueWords(field, present[field as keyof Rating], vocabulary)} → ${valueWords(field, value, vocabulary)}`}
                  </LongText>
                </li>
              ))}
            </ul>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={differences.length === 0} onClick={restore}>
            Restore
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
