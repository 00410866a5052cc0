'use client';

import { MultiSelect } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';
import type { SettledQuery } from '@/lib/comparison/settle-query';
import type { Basis, TeamChoice } from '@/lib/comparison/types';
import { comparisonAddress } from './comparison-address';

type TeamPickerProps = {
  campaignId: string;
  choices: readonly TeamChoice[];
  query: SettledQuery;
  /** What the address itself said of the basis: another number of teams may have another usual one. */
  basis: Basis | null;
};

/** Chooses the teams and puts them into the address, where they can be linked and gone back to. None chosen is all. */
export function TeamPicker({ campaignId, choices, query, basis }: TeamPickerProps) {
  const router = useRouter();
  const chosen = query.teams === 'all' ? [] : query.teams;
  const known = chosen.filter((id) => choices.some(({ teamId }) => teamId === id));
  const [isPending, startTransition] = useTransition();
  // Picks show at once, and the address has the last word, e.g. after the browser's back button.
  const [picked, setPicked] = useOptimistic(known);
  const pick = (teamIds: string[]) =>
    startTransition(() => {
      setPicked(teamIds);
      const teams = teamIds.length === 0 ? null : teamIds;
      router.push(comparisonAddress(campaignId, { ...query, basis, teams }), { scroll: false });
    });
  return (
    <MultiSelect
      label="Teams"
      description={
        isPending ? 'Comparing …' : 'All of them, or those you choose; charts and columns keep their order'
      }
      aria-busy={isPending}
      placeholder={picked.length === 0 ? `All ${choices.length} teams` : undefined}
      data={choices.map(({ teamId, teamName }) => ({ value: teamId, label: teamName }))}
      value={picked}
      onChange={pick}
      searchable
      hidePickedOptions
      clearable
      clearButtonProps={{ 'aria-label': 'Clear the teams' }}
      nothingFoundMessage="No such team"
      maw={760}
      wrapperProps={{ 'data-no-print': true }}
    />
  );
}
