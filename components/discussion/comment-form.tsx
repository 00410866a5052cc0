'use client';

import { Button, Group } from '@mantine/core';
import { useRef, type FormEvent } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { PlainTextarea } from '@/components/ui/plain-fields';
import { useAction } from '@/components/ui/use-action';
import { LONGEST_COMMENT } from '@/lib/assessment/discussion-limits';
import type { ThreadList } from '@/lib/assessment/discussion-types';
import { addressOf, type AreaPlace } from './area-place';
import { newId } from './new-id';
import { sendJson } from './send-json';
import { useKeptText } from './use-kept-text';

type CommentFormProps = {
  place: AreaPlace;
  /** The thread to reply to; null opens a new one. */
  parentId: string | null;
  onSent: (threads: ThreadList) => void;
  onCancel?: () => void;
};

/** A field for something to say. What is typed stays in this browser until it is sent. */
export function CommentForm({ place, parentId, onSent, onCancel }: CommentFormProps) {
  const [body, setBody] = useKeptText(place, parentId ?? 'comment');
  // The same text sent again, after an answer was lost, is the same comment.
  const tried = useRef({ id: '', body: '' });
  const { run, isPending, message, fieldSays } = useAction(
    (comment: object) => sendJson<ThreadList>('POST', addressOf(place, 'comments'), comment),
    (threads) => {
      setBody('');
      tried.current = { id: '', body: '' };
      onSent(threads);
    },
  );

  function send(event?: FormEvent) {
    event?.preventDefault();
    if (isPending || body.trim() === '') return;
    if (tried.current.body !== body) tried.current = { id: newId(), body };
    run({ id: tried.current.id, body, ...(parentId !== null && { parentId }) });
  }

  return (
    <form onSubmit={send}>
      <PlainTextarea
        label={parentId === null ? 'New comment' : 'Reply'}
        value={body}
        error={fieldSays('body', 'The comment')}
        description={
          body.length > LONGEST_COMMENT * 0.9
            ? `${body.length} of ${LONGEST_COMMENT} characters`
            : 'Ctrl+Enter sends it.'
        }
        readOnly={isPending}
        autoFocus={parentId !== null}
        onChange={({ currentTarget: { value } }) => setBody(value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
      />
      <Group gap="xs" mt={6}>
        <Button type="submit" size="compact-sm" loading={isPending} disabled={body.trim() === ''}>
          {parentId === null ? 'Comment' : 'Reply'}
        </Button>
        {onCancel && (
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            Close
          </Button>
        )}
      </Group>
      <FailureAlert message={message} />
    </form>
  );
}
