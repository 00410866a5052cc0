'use client';

import { ActionIcon, Button, Group, Modal, Stack, Text, Tooltip, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { ActionResult } from '@/lib/action/types';
import { FailureAlert } from './failure-alert';
import { useAction } from './use-action';

type ConfirmButtonProps<Input, Value> = {
  /** What the button does, e.g. "Remove Jo from the team"; the dialog's title too. */
  label: string;
  /** On the button; the label when absent. */
  children?: ReactNode;
  /** Shown instead of a text button, with the label as its name. */
  icon?: ReactNode;
  /** What will happen, and whether it can be undone. */
  question: ReactNode;
  /** On the button that does it, e.g. "Remove". */
  confirm: string;
  color?: string;
  variant?: ButtonProps['variant'];
  action: (input: Input) => Promise<ActionResult<Value>>;
  input: Input;
  onDone?: (value: Value) => void;
};

/** A button that asks before it acts, and keeps the dialog open with the message when the action fails. */
export function ConfirmButton<Input, Value>(props: ConfirmButtonProps<Input, Value>) {
  const {
    label,
    children,
    icon,
    question,
    confirm,
    color = 'red',
    variant = 'default',
    action,
    input,
    onDone,
  } = props;
  const [isOpen, { open, close }] = useDisclosure();
  const { run, isPending, message } = useAction(action, (value) => {
    close();
    onDone?.(value);
  });
  return (
    <>
      {icon === undefined ? (
        <Button variant={variant} onClick={open}>
          {children ?? label}
        </Button>
      ) : (
        <Tooltip label={label}>
          <ActionIcon variant="subtle" color="gray" onClick={open} aria-label={label}>
            {icon}
          </ActionIcon>
        </Tooltip>
      )}
      <Modal opened={isOpen} onClose={close} title={label}>
        <Stack>
          <Text component="div">{question}</Text>
          <FailureAlert message={message} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button color={color} loading={isPending} onClick={() => run(input)}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
