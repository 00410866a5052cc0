'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { PlainInput, PlainSelect, PlainTextarea } from '@/components/ui/plain-fields';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/action/types';
import { LEVELS } from '@/lib/framework/constants';
import { EFFORT_NAMES, EFFORTS } from '@/lib/improvement/constants';
import { suggestedText } from '@/lib/improvement/suggested-text';
import type { ActionOwner, ActionPlan } from '@/lib/improvement/types';
import classes from './improvement.module.css';
import { useKeptPlan, type KeptPlace } from './use-kept-plan';

export type ActionFormProps = {
  /** What the fields start with; its text null takes the area's next steps. */
  initial: Omit<ActionPlan, 'text'> & { text: string | null };
  nextSteps: readonly string[];
  owners: readonly ActionOwner[];
  /** On the button that saves. */
  confirm: string;
  /** Where the browser keeps what is not saved yet. */
  place: KeptPlace;
  /** Of the action that is changed; null for a new one. */
  version: number | null;
  /** `since` is the version that the changes began from. */
  save: (plan: ActionPlan, since: number | null) => Promise<ActionResult<unknown>>;
  onDone: () => void;
};

const NOBODY = { value: '', label: 'Nobody yet' };

function useFields({ initial, nextSteps, owners, place, version }: ActionFormProps) {
  const { changes, ...kept } = useKeptPlan(place, version);
  const fields = { ...initial, ...changes };
  const { fromLevel, toLevel, ownerId } = fields;
  const isOwner = owners.some(({ memberId }) => memberId === ownerId);
  const plan = {
    ...fields,
    // Who was chosen another time may have left since.
    ownerId: isOwner ? ownerId : initial.ownerId,
    text: fields.text ?? suggestedText(nextSteps, fromLevel, toLevel),
  };
  return { plan, ...kept };
}

function LeftFields({ onDiscard }: { onDiscard: () => void }) {
  return (
    <Group gap="xs" role="note">
      <Text size="sm">What you entered before is still here; it is not saved yet.</Text>
      <Button size="compact-sm" variant="default" onClick={onDiscard}>
        Discard it
      </Button>
    </Group>
  );
}

/**
 * The fields of an action, new or changed, kept in this browser until they are saved. While nobody edits the text, it
 * follows the levels.
 */
export function ActionForm(props: ActionFormProps) {
  const { owners, confirm, save, onDone } = props;
  const { plan, since, isLeft, change, forgetSince, discard } = useFields(props);
  const { run, isPending, message, fieldSays } = useAction(
    async (sent: ActionPlan) => {
      const result = await save(sent, since);
      if (!result.ok && result.error.code === 'conflict') forgetSince();
      return result;
    },
    () => {
      discard();
      onDone();
    },
  );
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
        {isLeft && <LeftFields onDiscard={discard} />}
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
          readOnly={isPending}
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
          <PlainInput
            label="Due"
            type="date"
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
