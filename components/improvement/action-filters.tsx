'use client';

import { Button, Paper } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { PlainCheckbox, PlainSelect } from '@/components/ui/plain-fields';
import {
  ANY_STATUS,
  STATUS_FILTERS,
  type ActionFilter,
  type ActionQuery,
} from '@/lib/improvement/action-query';
import { ACTION_STATUS_NAMES } from '@/lib/improvement/constants';
import type { ActionChoices } from '@/lib/improvement/types';
import { actionsAddress } from './action-address';
import classes from './improvement.module.css';

const FILTER_NAMES = { running: 'To do (open or in progress)', ...ACTION_STATUS_NAMES } as const;

const withAll = (label: string, choices: readonly { id: string; name: string }[]) => [
  { value: '', label },
  ...choices.map(({ id, name }) => ({ value: id, label: name })),
];

/** What the list is narrowed down to, e.g. "Core Network, To do (open or in progress)". */
function filterWords({ teamId, campaignId, ownerId, status, overdue }: ActionFilter, choices: ActionChoices) {
  const nameIn = (all: ActionChoices['teams'], id: string | null) =>
    all.filter((one) => one.id === id).map(({ name }) => name);
  const words = [
    ...nameIn(choices.teams, teamId),
    ...nameIn(choices.campaigns, campaignId),
    ...nameIn(choices.owners, ownerId),
    ...(status === null ? [] : [FILTER_NAMES[status]]),
    ...(overdue ? ['Overdue only'] : []),
  ];
  return words.length === 0 ? 'all actions' : words.join(', ');
}

/** The choices stand as they were made, until an address says otherwise. */
function useChosen(query: ActionQuery) {
  const asked = JSON.stringify(query);
  const [seen, setSeen] = useState(asked);
  const [chosen, setChosen] = useState(query);
  if (seen !== asked) {
    setSeen(asked);
    setChosen(query);
  }
  return { chosen, setChosen };
}

/**
 * Narrows the list down: each choice is an address, and acts at once. Without scripts it is a plain form with a button.
 * A phone folds it.
 */
export function ActionFilters({ query, choices }: { query: ActionQuery; choices: ActionChoices }) {
  const { chosen, setChosen } = useChosen(query);
  const [isPending, startTransition] = useTransition();
  const router = useRouter();
  const { view, group, sort, isDescending } = query;
  const kept = { view, group, sort, ...(isDescending && { order: 'down' }) };
  const choose = (changes: Partial<ActionFilter>) => {
    const next = { ...chosen, ...changes };
    setChosen(next);
    startTransition(() => router.push(actionsAddress(next), { scroll: false }));
  };
  return (
    <Paper withBorder p="sm" data-no-print>
      <details className={classes.fold}>
        <summary>Filters: {filterWords(chosen, choices)}</summary>
      </details>
      <form
        method="get"
        action="/actions"
        className={classes.filters}
        aria-label="Filters"
        aria-busy={isPending}
      >
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <PlainSelect
          label="Team"
          name="team"
          options={withAll('All teams', choices.teams)}
          value={chosen.teamId ?? ''}
          onChange={({ currentTarget: { value } }) => choose({ teamId: value || null })}
        />
        <PlainSelect
          label="Campaign"
          name="campaign"
          options={withAll('All campaigns', choices.campaigns)}
          value={chosen.campaignId ?? ''}
          onChange={({ currentTarget: { value } }) => choose({ campaignId: value || null })}
        />
        <PlainSelect
          label="Owner"
          name="owner"
          options={withAll('Everybody', choices.owners)}
          value={chosen.ownerId ?? ''}
          onChange={({ currentTarget: { value } }) => choose({ ownerId: value || null })}
        />
        <PlainSelect
          label="Status"
          name="status"
          options={[
            { value: ANY_STATUS, label: 'Any' },
            ...STATUS_FILTERS.map((value) => ({ value, label: FILTER_NAMES[value] })),
          ]}
          value={chosen.status ?? ANY_STATUS}
          onChange={({ currentTarget: { value } }) =>
            choose({ status: STATUS_FILTERS.find((status) => status === value) ?? null })
          }
        />
        <PlainCheckbox
          label="Overdue only"
          name="overdue"
          value="1"
          checked={chosen.overdue}
          onChange={({ currentTarget: { checked } }) => choose({ overdue: checked })}
        />
        <div className={classes.withoutScripts}>
          <Button type="submit" variant="default" size="compact-md">
            Show
          </Button>
        </div>
      </form>
    </Paper>
  );
}
