'use client';

import { TextLink } from '@/components/ui/text-link';
import { Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { extentOf, toggled } from '@/lib/campaign/choice';
import type { TeamChoice } from '@/lib/campaign/types';
import { FieldError } from './field-error';
import classes from './teams-picker.module.css';

/** Below this the eye is quicker than a search. */
const MANY_TEAMS = 12;

type TeamsPickerProps = {
  teams: readonly TeamChoice[];
  chosen: readonly string[];
  error?: string;
  onChange: (teamIds: string[]) => void;
};

/** Chooses the teams that take part. A team that has answered something stays. */
export function TeamsPicker({ teams, chosen, error, onChange }: TeamsPickerProps) {
  const [search, setSearch] = useState('');
  if (teams.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        There are no teams yet. You can save the draft without,{' '}
        <TextLink href="/teams" isUnderlined>
          make teams
        </TextLink>
        , and choose them here before you open the campaign.
      </Text>
    );
  }
  const has = new Set(chosen);
  const free = teams.filter(({ hasAnswers }) => !hasAnswers).map(({ id }) => id);
  const all = extentOf(free, has).extent;
  const wanted = search.trim().toLowerCase();
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Checkbox
          size="xs"
          label={`All teams (${chosen.length} of ${teams.length} chosen)`}
          checked={all === 'all'}
          indeterminate={all === 'some'}
          disabled={free.length === 0}
          onChange={() => onChange(toggled(free, chosen))}
        />
        {teams.length > MANY_TEAMS && (
          <TextInput
            aria-label="Find a team"
            placeholder="Find a team"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
      </Group>
      <FieldError>{error}</FieldError>
      <ul className={classes.teams}>
        {teams
          .filter(({ name }) => name.toLowerCase().includes(wanted))
          .map(({ id, name, hasAnswers }) => (
            <li key={id}>
              <Checkbox
                size="xs"
                label={name}
                description={hasAnswers ? 'Has answered something, so it stays' : undefined}
                checked={has.has(id)}
                disabled={hasAnswers}
                onChange={() => onChange(toggled([id], chosen))}
              />
            </li>
          ))}
      </ul>
    </div>
  );
}
