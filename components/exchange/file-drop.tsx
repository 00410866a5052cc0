'use client';

import { Button } from '@mantine/core';
import { useRef, useState, type DragEvent } from 'react';
import classes from './exchange.module.css';

type FileDropProps = {
  label: string;
  /** What is taken, e.g. ".xlsx,.json". */
  accept: string;
  hint: string;
  file: File | null;
  /** How far the file is on its way, 0 to 1; null when it is not. */
  progress: number | null;
  isDisabled: boolean;
  onFile: (file: File) => void;
};

/** Takes one file, chosen or dropped, and shows which it is. */
export function FileDrop({ label, accept, hint, file, progress, isDisabled, onFile }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped && !isDisabled) onFile(dropped);
  }

  return (
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
      <Button variant="default" disabled={isDisabled} onClick={() => field.current?.click()}>
        {file === null ? label : 'Choose another file…'}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        aria-label="File to import"
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) onFile(chosen);
          // So that the same file can be chosen again, once it was mended.
          currentTarget.value = '';
        }}
      />
      {file === null ? <span>{hint}</span> : <bdi>{file.name}</bdi>}
      {progress !== null && <progress value={progress} max={1} aria-label={`Reading ${file?.name ?? ''}`} />}
    </div>
  );
}
