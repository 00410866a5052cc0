'use client';

import { MultiSelect } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';
import { FEWEST_COMPARED, MOST_COMPARED } from '@/lib/campaign/constants';
import type { TeamChoice } from '@/lib/comparison/types';
import { comparisonAddress } from './comparison-address';

type TeamPickerProps = { campaignId: string; choices: readonly TeamChoice[]; chosen: readonly string[] };

/** Chooses the teams and puts them into the address, where they can be linked and gone back to. */
export function TeamPicker({ campaignId, choices, chosen }: TeamPickerProps) {
  const router = useRouter();
  const known = chosen.filter((id) => choices.some(({ teamId }) => teamId === id));
  const [isPending, startTransition] = useTransition();
  // Picks show at once, and the address has the last word, e.g. after the browser's back button.
  const [picked, setPicked] = useOptimistic(known);
  const pick = (teamIds: string[]) =>
    startTransition(() => {
      setPicked(teamIds);
      router.push(comparisonAddress(campaignId, teamIds), { scroll: false });
    });
  return (
    <MultiSelect
      label="Teams"
      description={
        isPending
          ? 'Comparing …'
          : `${FEWEST_COMPARED} to ${MOST_COMPARED}; charts and columns keep their order`
      }
      aria-busy={isPending}
      placeholder={picked.length === 0 ? 'Choose teams' : undefined}
      data={choices.map(({ teamId, teamName }) => ({ value: teamId, label: teamName }))}
      value={picked}
      onChange={pick}
      maxValues={MOST_COMPARED}
      searchable
      hidePickedOptions
      clearable
      clearButtonProps={{ 'aria-label': 'Clear the teams' }}
      nothingFoundMessage="No such team"
      maw={760}
      data-no-print
    />
  );
}
