'use client';

import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { PlainSelect, PlainTextarea } from '@/components/ui/plain-fields';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/action/types';
import { LEVELS } from '@/lib/framework/constants';
import { EFFORT_NAMES, EFFORTS } from '@/lib/improvement/constants';
import { suggestedText } from '@/lib/improvement/suggested-text';
import type { ActionOwner, ActionPlan } from '@/lib/improvement/types';
import classes from './improvement.module.css';

export type ActionFormProps = {
  /** What the fields start with; its text null takes the area's next steps. */
  initial: Omit<ActionPlan, 'text'> & { text: string | null };
  nextSteps: readonly string[];
  owners: readonly ActionOwner[];
  /** On the button that saves. */
  confirm: string;
  save: (plan: ActionPlan) => Promise<ActionResult<unknown>>;
  onDone: () => void;
};

const NOBODY = { value: '', label: 'Nobody yet' };

function useFields({ initial, nextSteps }: Pick<ActionFormProps, 'initial' | 'nextSteps'>) {
  const [fields, setFields] = useState(initial);
  const change = (changes: Partial<typeof fields>) => setFields((before) => ({ ...before, ...changes }));
  const { fromLevel, toLevel } = fields;
  return { plan: { ...fields, text: fields.text ?? suggestedText(nextSteps, fromLevel, toLevel) }, change };
}

/** The fields of an action, new or changed. While nobody edits the text, it follows the levels. */
export function ActionForm({ initial, nextSteps, owners, confirm, save, onDone }: ActionFormProps) {
  const { plan, change } = useFields({ initial, nextSteps });
  const { run, isPending, message, fieldSays } = useAction(save, onDone);
  const { text, fromLevel, toLevel, ownerId, dueOn, effort } = plan;
  const levels = (from: number, to: number) =>
    LEVELS.filter((level) => level >= from && level <= to).map((level) => ({
      value: String(level),
      label: String(level),
    }));

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isPending) run(plan);
  }

  return (
    <form onSubmit={submit} method="post">
      <Stack gap="sm">
        <FailureAlert message={message} />
        <div className={classes.pair}>
          <PlainSelect
            label="From level"
            options={levels(0, 4)}
            value={String(fromLevel)}
            error={fieldSays('fromLevel', 'The level')}
            onChange={({ currentTarget: { value } }) => {
              const from = Number(value);
              change({ fromLevel: from, toLevel: Math.max(toLevel, from + 1) });
            }}
          />
          <PlainSelect
            label="To level"
            options={levels(fromLevel + 1, 5)}
            value={String(toLevel)}
            error={fieldSays('toLevel', 'The level')}
            onChange={({ currentTarget: { value } }) => change({ toLevel: Number(value) })}
          />
        </div>
        <PlainTextarea
          label="What is to be done"
          rows={5}
          value={text}
          error={fieldSays('text', 'The text')}
          data-autofocus
          onChange={({ currentTarget: { value } }) => change({ text: value })}
        />
        <div className={classes.pair}>
          <PlainSelect
            label="Owner"
            options={[NOBODY, ...owners.map(({ memberId, name }) => ({ value: memberId, label: name }))]}
            value={ownerId ?? ''}
            error={fieldSays('ownerId', 'The owner')}
            onChange={({ currentTarget: { value } }) => change({ ownerId: value === '' ? null : value })}
          />
          <TextInput
            type="date"
            size="xs"
            label="Due"
            min="2000-01-01"
            max="2099-12-31"
            value={dueOn ?? ''}
            error={fieldSays('dueOn', 'The date')}
            onChange={({ currentTarget: { value } }) => change({ dueOn: value === '' ? null : value })}
          />
          <PlainSelect
            label="Effort"
            options={EFFORTS.map((value) => ({ value, label: EFFORT_NAMES[value] }))}
            value={effort}
            onChange={({ currentTarget: { value } }) =>
              change({ effort: EFFORTS.find((known) => known === value) ?? effort })
            }
          />
        </div>
        <Group justify="flex-end">
          <Button type="submit" loading={isPending}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
