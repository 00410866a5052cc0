'use client';

import { Button, Group, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';

/** The clipboard may be refused, and is hidden from pages served without TLS; there the older command still works. */
async function copy(input: HTMLInputElement): Promise<boolean> {
  if (window.isSecureContext) {
    const isWritten = await navigator.clipboard.writeText(input.value).then(
      () => true,
      () => false,
    );
    if (isWritten) return true;
  }
  input.select();
  return document.execCommand('copy');
}

/** A value to take elsewhere, with a button that copies it. Where that fails it stands selected, ready for the keys. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const run = async () => {
    if (input.current) setCopied(await copy(input.current));
  };
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        ref={input}
        label={label}
        value={value}
        readOnly
        flex={1}
        miw={0}
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        variant="default"
        onClick={run}
        leftSection={isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      >
        <span aria-live="polite">{isCopied ? 'Copied' : 'Copy'}</span>
      </Button>
    </Group>
  );
}
