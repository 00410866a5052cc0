'use client';

import { Stack, Text } from '@mantine/core';
import { useLiveTick, useReportChange } from '@/components/rating/live-context';
import type { ThreadList } from '@/lib/assessment/discussion-types';
import classes from './area-discussion.module.css';
import { addressOf, type AreaPlace } from './area-place';
import { CommentForm } from './comment-form';
import { CommentThread } from './comment-thread';
import { LoadState } from './load-state';
import { useLoaded } from './use-loaded';

/** What is said about an area, and a field to say more. */
export function CommentsPanel({ place, canComment }: { place: AreaPlace; canComment: boolean }) {
  const loaded = useLoaded<ThreadList>(addressOf(place, 'comments'), useLiveTick(place.areaId, 'comments'));
  const report = useReportChange();
  const take = (threads: ThreadList) => {
    loaded.set(threads);
    report('comments', [place.areaId]);
  };
  const threads = loaded.value?.threads;
  return (
    <Stack gap="sm">
      <LoadState loaded={loaded} />
      {threads?.length === 0 && (
        <Text size="sm" c="dimmed">
          Nobody said anything about this area yet.
          {canComment && ' Ask a question, or note what is still to be found out.'}
        </Text>
      )}
      {threads !== undefined && threads.length > 0 && (
        <ul className={classes.list} aria-label="Comments">
          {threads.map((thread) => (
            <CommentThread
              key={thread.id}
              place={place}
              thread={thread}
              canComment={canComment}
              onChanged={take}
            />
          ))}
        </ul>
      )}
      {canComment && <CommentForm place={place} parentId={null} onSent={take} />}
    </Stack>
  );
}
