'use client';

import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';

/** Copies a text; where the browser does not let us, which on plain HTTP is the rule, it shows it to be copied. */
export function CopyText({ text, label = 'Copy as text' }: { text: string; label?: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'shown' | null>(null);
  // Only secure origins have it, in spite of its type.
  const clipboard = () => navigator.clipboard as Clipboard | undefined;
  async function copy() {
    try {
      const board = clipboard();
      await board?.writeText(text);
      setOutcome(board ? 'copied' : 'shown');
    } catch {
      setOutcome('shown');
    }
  }
  return (
    <>
      <Button variant="default" onClick={() => void copy()}>
        {outcome === 'copied' ? 'Copied' : label}
      </Button>
      {outcome === 'shown' && (
        <Textarea
          w="100%"
          label="Copy this text"
          readOnly
          autosize
          maxRows={12}
          value={text}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </>
  );
}
