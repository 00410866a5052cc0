'use client';

import { Button } from '@mantine/core';
import { useRef, type FormEvent } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { LONGEST_TITLE, LONGEST_URL } from '@/lib/assessment/discussion-limits';
import type { EvidenceList } from '@/lib/assessment/discussion-types';
import { addressOf, type AreaPlace } from './area-place';
import classes from './evidence.module.css';
import { LineField } from './line-field';
import { newId } from './new-id';
import { sendJson } from './send-json';
import { useKeptText } from './use-kept-text';

type LinkFormProps = { place: AreaPlace; datedOn: string; onSent: (evidence: EvidenceList) => void };

/** Adds a link. What is typed stays in this browser until it is sent. */
export function LinkForm({ place, datedOn, onSent }: LinkFormProps) {
  const [url, setUrl] = useKeptText(place, 'link');
  const [title, setTitle] = useKeptText(place, 'link-title');
  const tried = useRef({ id: '', url: '' });
  const { run, isPending, message, fieldSays } = useAction(
    (link: object) => sendJson<EvidenceList>('POST', addressOf(place, 'evidence'), link),
    (evidence) => {
      setUrl('');
      setTitle('');
      tried.current = { id: '', url: '' };
      onSent(evidence);
    },
  );

  function send(event: FormEvent) {
    event.preventDefault();
    // The same link sent again, after an answer was lost, is the same piece.
    if (tried.current.url !== url) tried.current = { id: newId(), url };
    run({
      id: tried.current.id,
      url,
      title: title.trim() === '' ? url.slice(0, LONGEST_TITLE) : title,
      datedOn,
    });
  }

  return (
    <form onSubmit={send} noValidate>
      <div className={classes.fields}>
        <LineField
          label="Link"
          type="url"
          placeholder="https://"
          value={url}
          maxLength={LONGEST_URL}
          error={fieldSays('url', 'The link')}
          onChange={({ currentTarget: { value } }) => setUrl(value)}
        />
        <LineField
          label="What it shows"
          value={title}
          maxLength={LONGEST_TITLE}
          error={fieldSays('title', 'The title')}
          onChange={({ currentTarget: { value } }) => setTitle(value)}
        />
        <Button type="submit" size="compact-sm" loading={isPending} disabled={url.trim() === ''}>
          Add link
        </Button>
      </div>
      <FailureAlert message={message} />
    </form>
  );
}
