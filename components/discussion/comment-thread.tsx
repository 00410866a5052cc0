'use client';

import { Badge, Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { LongText } from '@/components/ui/long-text';
import { useAction } from '@/components/ui/use-action';
import type { Thread, ThreadList, Utterance } from '@/lib/assessment/discussion-types';
import classes from './area-discussion.module.css';
import { addressOf, type AreaPlace } from './area-place';
import { AuthorName } from './author-name';
import { CommentForm } from './comment-form';
import { Moment } from './moment';
import { sendJson } from './send-json';

type CommentThreadProps = {
  place: AreaPlace;
  thread: Thread;
  canComment: boolean;
  onChanged: (threads: ThreadList) => void;
};

/** What is read at a glance; longer text is folded. In characters. */
const SHORT = 800;

type Write = { method: 'PATCH' | 'DELETE'; commentId: string; body?: object };

/** A comment or remark with its replies; resolved ones stay, folded. */
export function CommentThread({ place, thread, canComment, onChanged }: CommentThreadProps) {
  const [isReplying, setReplying] = useState(false);
  const isResolved = thread.resolvedAt !== null;
  const { run, isPending, message } = useAction(
    ({ method, commentId, body }: Write) =>
      sendJson<ThreadList>(method, addressOf(place, `comments/${commentId}`), body),
    onChanged,
  );
  const remove = (commentId: string) => run({ method: 'DELETE', commentId });
  const mayDelete = (said: Utterance, isAnswered: boolean) =>
    canComment && !isResolved && !isAnswered && said.author?.memberId === place.memberId;

  const conversation = (
    <>
      <Said
        place={place}
        said={thread}
        onDelete={
          thread.kind === 'comment' && mayDelete(thread, thread.replies.length > 0)
            ? () => remove(thread.id)
            : null
        }
      />
      {thread.replies.length > 0 && (
        <ul className={classes.replies} aria-label="Replies">
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              <Said
                place={place}
                said={reply}
                onDelete={mayDelete(reply, false) ? () => remove(reply.id) : null}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
  return (
    <li className={classes.thread} data-remark={thread.kind === 'remark' || undefined}>
      {thread.kind === 'remark' && (
        <Badge variant="light" color="yellow" tt="none" mb={4}>
          Remark of the reviewer
        </Badge>
      )}
      {isResolved ? <Resolved thread={thread}>{conversation}</Resolved> : conversation}
      {canComment && (
        <Group gap="xs" mt={6}>
          {!isReplying && (
            <Button size="compact-xs" variant="default" onClick={() => setReplying(true)}>
              Reply
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="default"
            loading={isPending}
            onClick={() => run({ method: 'PATCH', commentId: thread.id, body: { isResolved: !isResolved } })}
          >
            {isResolved ? 'Reopen' : 'Resolve'}
          </Button>
        </Group>
      )}
      {canComment && isReplying && (
        <CommentForm
          place={place}
          parentId={thread.id}
          onSent={(threads) => {
            setReplying(false);
            onChanged(threads);
          }}
          onCancel={() => setReplying(false)}
        />
      )}
      <FailureAlert message={message} />
    </li>
  );
}

/** A settled thread, folded to who settled it. */
function Resolved({ thread, children }: { thread: Thread; children: ReactNode }) {
  const by = thread.resolvedBy === null ? '' : ` by ${thread.resolvedBy.name}`;
  const [beginning = ''] = thread.body.split('\n');
  return (
    <details>
      <summary className={classes.resolved}>
        Resolved{by}: {Array.from(beginning).slice(0, 60).join('')}
      </summary>
      {children}
    </details>
  );
}

type SaidProps = { place: AreaPlace; said: Utterance; onDelete: (() => void) | null };

function Said({ place, said, onDelete }: SaidProps) {
  return (
    <div className={classes.said}>
      <p className={classes.by}>
        <strong>
          <AuthorName author={said.author} own={place.memberId} />
        </strong>{' '}
        <Moment at={said.createdAt} />
        {onDelete && (
          <button type="button" className={classes.quiet} onClick={onDelete}>
            Delete
          </button>
        )}
      </p>
      {said.body.length > SHORT ? (
        <LongText>{said.body}</LongText>
      ) : (
        <p className={classes.body}>{said.body}</p>
      )}
    </div>
  );
}
