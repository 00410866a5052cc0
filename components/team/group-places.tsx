'use client';

import { FailureAlert } from '@/components/ui/failure-alert';
import { PlainSelect } from '@/components/ui/plain-fields';
import { useAction } from '@/components/ui/use-action';
import { placeTeamAction } from '@/lib/team/actions';
import type { TeamSummary } from '@/lib/team/types';
import { groupOptions, type GroupChoice } from './group-options';
import classes from './group-tree.module.css';

type TeamPlacesProps = {
  teams: readonly Pick<TeamSummary, 'teamId' | 'name'>[];
  groupOf: Readonly<Record<string, string>>;
  choices: readonly GroupChoice[];
};

/** Which group each team is in. A choice is saved at once. */
export function TeamPlaces({ teams, groupOf, choices }: TeamPlacesProps) {
  const { run, isPending, message } = useAction(placeTeamAction);
  return (
    <details>
      <summary className={classes.summary}>Put teams into groups</summary>
      <FailureAlert message={message} />
      <div className={classes.places} aria-busy={isPending}>
        {teams.map(({ teamId, name }) => (
          <PlainSelect
            key={teamId}
            label={name}
            options={groupOptions(choices, 'No group')}
            value={groupOf[teamId] ?? ''}
            onChange={({ currentTarget: { value } }) => run({ teamId, groupId: value === '' ? null : value })}
          />
        ))}
      </div>
    </details>
  );
}
