'use client';

import { useState, useTransition } from 'react';
import type { ActionResult } from '@/lib/action/types';
import type { FieldMessages } from '@/lib/errors';

type Failure = { message: string; fields: FieldMessages };

const UNREACHABLE = 'The server could not be reached. What you entered is still here; try again.';

function describe(error: Extract<ActionResult<unknown>, { ok: false }>['error']): Failure {
  const reference = error.requestId === undefined ? '' : ` (Reference: ${error.requestId})`;
  return { message: error.message + reference, fields: error.fields ?? {} };
}

/**
 * Runs a server action from a form or a button and keeps what went wrong, so that it can stand beside the fields.
 * `fieldError` gives a field's message, e.g. "must have at least 10 characters"; `fieldSays` makes a sentence of it with
 * what the field is, e.g. "The title".
 */
export function useAction<Input, Value>(
  action: (input: Input) => Promise<ActionResult<Value>>,
  onSuccess?: (value: Value) => void | Promise<void>,
) {
  const [isPending, startTransition] = useTransition();
  const [failure, setFailure] = useState<Failure | null>(null);

  const run = (input: Input) =>
    startTransition(async () => {
      setFailure(null);
      const result = await action(input).catch(() => undefined);
      if (result === undefined) setFailure({ message: UNREACHABLE, fields: {} });
      else if (!result.ok) setFailure(describe(result.error));
      else await onSuccess?.(result.value);
    });

  const fieldError = (field: string) => failure?.fields[field];
  const fieldSays = (field: string, name: string) => {
    const rule = fieldError(field);
    return rule === undefined ? undefined : `${name} ${rule}.`;
  };
  return { run, isPending, message: failure?.message, fieldError, fieldSays };
}
