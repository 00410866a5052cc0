'use client';

import { MultiSelect } from '@mantine/core';
import type { ReviewerChoice } from '@/lib/campaign/types';

type ReviewersFieldProps = {
  people: readonly ReviewerChoice[];
  chosen: readonly string[];
  error?: string;
  onChange: (reviewerIds: string[]) => void;
};

/** Names the people who may accept and return besides the administrators. */
export function ReviewersField({ people, chosen, error, onChange }: ReviewersFieldProps) {
  const named = new Set(chosen);
  const offered = people.filter(({ id, isAdministrator }) => !isAdministrator || named.has(id));
  return (
    <MultiSelect
      label="Reviewers"
      description="Somebody named here does not decide on a team that they are in"
      placeholder={chosen.length === 0 ? 'Administrators only' : undefined}
      searchable
      clearable
      maw={640}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      value={[...chosen]}
      error={error}
      nothingFoundMessage="Nobody of this name"
      onChange={onChange}
    />
  );
}
