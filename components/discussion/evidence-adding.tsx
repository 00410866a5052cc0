'use client';

import { Button, Stack } from '@mantine/core';
import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import type { EvidenceList } from '@/lib/assessment/discussion-types';
import { LARGEST_FILE } from '@/lib/assessment/discussion-limits';
import { ACCEPTED_EXTENSIONS, FORMAT_NAMES } from '@/lib/assessment/evidence-formats';
import type { AreaPlace } from './area-place';
import classes from './evidence.module.css';
import { LineField } from './line-field';
import { LinkForm } from './link-form';
import { ownToday } from './moment';
import { UploadList } from './upload-list';
import { useUploads } from './use-uploads';

const MIB = 1024 * 1024;

/** Takes links, and files that are chosen, dropped or pasted. */
export function EvidenceAdding({
  place,
  onSent,
}: {
  place: AreaPlace;
  onSent: (evidence: EvidenceList) => void;
}) {
  const [datedOn, setDatedOn] = useState(ownToday);
  const [isOver, setOver] = useState(false);
  const { uploads, add, retry, dismiss } = useUploads(place, onSent);
  const field = useRef<HTMLInputElement>(null);
  const day = datedOn === '' ? ownToday() : datedOn;

  function take(files: FileList): boolean {
    if (files.length > 0) add([...files], day);
    return files.length > 0;
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }
  function paste(event: ClipboardEvent) {
    if (take(event.clipboardData.files)) event.preventDefault();
  }

  return (
    <Stack gap="xs" onPaste={paste}>
      <div className={classes.fields}>
        <LineField
          label="Evidence of the day"
          type="date"
          value={datedOn}
          onChange={({ currentTarget: { value } }) => setDatedOn(value)}
        />
      </div>
      <LinkForm place={place} datedOn={day} onSent={onSent} />
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button size="compact-sm" variant="default" onClick={() => field.current?.click()}>
          Choose files…
        </Button>
        <span>
          or drop or paste them here: {FORMAT_NAMES}, at most {LARGEST_FILE / MIB} MiB each.
        </span>
        <input
          ref={field}
          type="file"
          multiple
          hidden
          accept={ACCEPTED_EXTENSIONS}
          aria-label="Files"
          onChange={({ currentTarget }) => {
            if (currentTarget.files) take(currentTarget.files);
            // So that the same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
      <UploadList uploads={uploads} onRetry={retry} onDismiss={dismiss} />
    </Stack>
  );
}
