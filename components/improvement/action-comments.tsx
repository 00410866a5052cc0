'use client';

import { Button, Group, Text } from '@mantine/core';
import type { SubmitEvent } from 'react';
import type { AreaPlace } from '@/components/discussion/area-place';
import { useKeptText } from '@/components/discussion/use-kept-text';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Panel } from '@/components/ui/panel';
import { PlainTextarea } from '@/components/ui/plain-fields';
import { useAction } from '@/components/ui/use-action';
import { formatMoment } from '@/lib/format/date';
import { commentOnImprovementAction } from '@/lib/improvement/actions';
import classes from './improvement.module.css';

type Said = { id: string; author: string | null; body: string; at: string };
type CommentFormProps = { actionId: string; place: AreaPlace };
type ActionCommentsProps = CommentFormProps & { comments: readonly Said[]; canComment: boolean };

/** What is typed stays in this browser until it is sent. */
function CommentForm({ actionId, place }: CommentFormProps) {
  const [body, setBody] = useKeptText(place, `action.${actionId}.comment`);
  const { run, isPending, message, fieldSays } = useAction(commentOnImprovementAction, () => setBody(''));
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isPending && body.trim() !== '') run({ actionId, body });
  }
  return (
    <form onSubmit={submit} method="post" data-no-print>
      <PlainTextarea
        label="New comment"
        value={body}
        error={fieldSays('body', 'The comment')}
        readOnly={isPending}
        onChange={({ currentTarget: { value } }) => setBody(value)}
      />
      <Group mt={6}>
        <Button type="submit" size="compact-sm" loading={isPending} disabled={body.trim() === ''}>
          Comment
        </Button>
      </Group>
      <FailureAlert message={message} />
    </form>
  );
}

/** What was said about an action, the oldest first, and a field for more. */
export function ActionComments({ actionId, place, comments, canComment }: ActionCommentsProps) {
  return (
    <Panel title="Comments">
      <div className={classes.comments}>
        {comments.map(({ id, author, body, at }) => (
          <article key={id}>
            <Text size="xs" c="dimmed">
              {author ?? 'Somebody who left'}, <time dateTime={at}>{formatMoment(new Date(at))}</time>
            </Text>
            <p>{body}</p>
          </article>
        ))}
      </div>
      {comments.length === 0 && <Text size="sm">Nobody has said anything yet.</Text>}
      {canComment && <CommentForm actionId={actionId} place={place} />}
    </Panel>
  );
}
