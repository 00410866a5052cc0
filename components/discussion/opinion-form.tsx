'use client';

import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { PlainSelect, PlainTextarea } from '@/components/ui/plain-fields';
import { useAction } from '@/components/ui/use-action';
import { LONGEST_OPINION } from '@/lib/assessment/discussion-limits';
import type { Opinion, Opinions } from '@/lib/assessment/discussion-types';
import { addressOf, type AreaPlace } from './area-place';
import classes from './opinions.module.css';
import { sendJson } from './send-json';
import { useKeptText } from './use-kept-text';

type OpinionFormProps = {
  place: AreaPlace;
  levelNames: readonly string[];
  own: Opinion | null;
  onSaved: (opinions: Opinions) => void;
};

/** The reader's own level and why, to give, change or withdraw. */
export function OpinionForm({ place, levelNames, own, onSaved }: OpinionFormProps) {
  const [level, setLevel] = useState(own === null ? '' : String(own.level));
  const [kept, setKept] = useKeptText(place, 'opinion');
  const [isTouched, setTouched] = useState(kept !== '');
  const note = isTouched ? kept : (own?.note ?? '');
  const { run, isPending, message, fieldSays } = useAction(
    (opinion: object | null) =>
      sendJson<Opinions>(
        opinion === null ? 'DELETE' : 'PUT',
        addressOf(place, 'opinions'),
        opinion ?? undefined,
      ),
    (opinions) => {
      setKept('');
      setTouched(false);
      setLevel(opinions.own === null ? '' : String(opinions.own.level));
      onSaved(opinions);
    },
  );
  const isSame = own !== null && level === String(own.level) && note === own.note;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run({ level: Number(level), note });
      }}
    >
      <div className={classes.form}>
        <PlainSelect
          label="My level"
          value={level}
          onChange={({ currentTarget: { value } }) => setLevel(value)}
          options={[
            { value: '', label: 'Choose…' },
            ...levelNames.map((name, index) => ({ value: String(index), label: `${index} ${name}` })),
          ]}
        />
        <PlainTextarea
          label="Why (optional)"
          value={note}
          maxLength={LONGEST_OPINION}
          error={fieldSays('note', 'The reason')}
          onChange={({ currentTarget: { value } }) => {
            setTouched(true);
            setKept(value);
          }}
        />
      </div>
      <Group gap="xs" mt={6}>
        <Button type="submit" size="compact-sm" loading={isPending} disabled={level === '' || isSame}>
          {own === null ? 'Give my opinion' : 'Change my opinion'}
        </Button>
        {own !== null && (
          <Button size="compact-sm" variant="default" disabled={isPending} onClick={() => run(null)}>
            Withdraw it
          </Button>
        )}
      </Group>
      <FailureAlert message={message} />
    </form>
  );
}
