import { Button, Paper } from '@mantine/core';
import { PlainCheckbox, PlainSelect } from '@/components/ui/plain-fields';
import { ANY_STATUS, STATUS_FILTERS, type ActionQuery } from '@/lib/improvement/action-query';
import { ACTION_STATUS_NAMES } from '@/lib/improvement/constants';
import type { ActionChoices } from '@/lib/improvement/types';
import classes from './improvement.module.css';

const FILTER_NAMES = { running: 'To do (open or in progress)', ...ACTION_STATUS_NAMES } as const;

const withAll = (label: string, choices: readonly { id: string; name: string }[]) => [
  { value: '', label },
  ...choices.map(({ id, name }) => ({ value: id, label: name })),
];

/** Narrows the list down: a plain form, whose answer is an address. */
export function ActionFilters({ query, choices }: { query: ActionQuery; choices: ActionChoices }) {
  const { view, sort, isDescending, teamId, campaignId, ownerId, status, overdue } = query;
  const kept = { view, sort, ...(isDescending && { order: 'down' }) };
  return (
    <Paper withBorder p="sm" data-no-print>
      {/* Fields keep what they held at first, so another address draws them anew. */}
      <form
        key={JSON.stringify([teamId, campaignId, ownerId, status, overdue])}
        method="get"
        action="/actions"
        className={classes.filters}
        aria-label="Filters"
      >
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <PlainSelect
          label="Team"
          name="team"
          options={withAll('All teams', choices.teams)}
          defaultValue={teamId ?? ''}
        />
        <PlainSelect
          label="Campaign"
          name="campaign"
          options={withAll('All campaigns', choices.campaigns)}
          defaultValue={campaignId ?? ''}
        />
        <PlainSelect
          label="Owner"
          name="owner"
          options={withAll('Everybody', choices.owners)}
          defaultValue={ownerId ?? ''}
        />
        <PlainSelect
          label="Status"
          name="status"
          options={[
            { value: ANY_STATUS, label: 'Any' },
            ...STATUS_FILTERS.map((value) => ({ value, label: FILTER_NAMES[value] })),
          ]}
          defaultValue={status ?? ANY_STATUS}
        />
        <PlainCheckbox label="Overdue only" name="overdue" value="1" defaultChecked={overdue} />
        <Button type="submit" variant="default" size="compact-md">
          Show
        </Button>
      </form>
    </Paper>
  );
}
