'use client';

import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { LONGEST_TITLE } from '@/lib/assessment/discussion-limits';
import type { EvidenceList, EvidencePiece } from '@/lib/assessment/discussion-types';
import classes from './evidence.module.css';
import { LineField } from './line-field';
import { sendJson } from './send-json';

type EvidenceEditProps = {
  address: string;
  piece: EvidencePiece;
  /** Null when it was left as it is. */
  onDone: (evidence: EvidenceList | null) => void;
};

/** Corrects what a piece is called and which day it is of. */
export function EvidenceEdit({ address, piece, onDone }: EvidenceEditProps) {
  const [title, setTitle] = useState(piece.title);
  const [datedOn, setDatedOn] = useState(piece.datedOn);
  const { run, isPending, message, fieldSays } = useAction(
    (change: object) => sendJson<EvidenceList>('PATCH', address, change),
    onDone,
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        run({ title, datedOn });
      }}
    >
      <div className={classes.fields}>
        <LineField
          label="What it shows"
          value={title}
          maxLength={LONGEST_TITLE}
          error={fieldSays('title', 'The title')}
          onChange={({ currentTarget: { value } }) => setTitle(value)}
        />
        <LineField
          label="Evidence of the day"
          type="date"
          value={datedOn}
          error={fieldSays('datedOn', 'The day')}
          onChange={({ currentTarget: { value } }) => setDatedOn(value)}
        />
        <Group gap={4}>
          <Button type="submit" size="compact-sm" loading={isPending}>
            Save
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onDone(null)}>
            Cancel
          </Button>
        </Group>
      </div>
      <FailureAlert message={message} />
    </form>
  );
}
