'use client';

import { NativeSelect, TextInput } from '@mantine/core';
import { DEPTH_WORDS } from '@/lib/campaign/constants';
import type { CampaignPlan, Depth, EarlierCampaign, EditionChoice } from '@/lib/campaign/types';
import classes from './campaign-form.module.css';

type RoundFieldsProps = {
  plan: CampaignPlan;
  editions: readonly EditionChoice[];
  earlier: readonly EarlierCampaign[];
  /** Once it was opened, answers rest on edition, depth and carry-over. */
  isGroundLocked: boolean;
  fieldError: (field: string) => string | undefined;
  onChange: (changes: Partial<CampaignPlan>) => void;
  onChooseEdition: (editionId: string) => void;
};

const DEPTHS: readonly Depth[] = ['direct', 'detailed'];

/** Name and dates, and what all answers rest on. */
export function RoundFields(props: RoundFieldsProps) {
  const { plan, editions, earlier, isGroundLocked, fieldError, onChange, onChooseEdition } = props;
  return (
    <div className={classes.basics}>
      <TextInput
        label="Name"
        required
        value={plan.name}
        error={fieldError('name')}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label="Edition"
        data={editions.map(({ id, name }) => ({ value: id, label: name }))}
        value={plan.editionId}
        disabled={isGroundLocked}
        error={fieldError('editionId')}
        onChange={(event) => onChooseEdition(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label="Opens on"
        required
        value={plan.opensOn}
        error={fieldError('opensOn')}
        onChange={(event) => onChange({ opensOn: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="Closes on"
        required
        value={plan.closesOn}
        error={fieldError('closesOn')}
        onChange={(event) => onChange({ closesOn: event.currentTarget.value })}
      />
      <NativeSelect
        className={classes.wide}
        label="Depth"
        description="A team may choose the other one for any area"
        data={DEPTHS.map((depth) => ({ value: depth, label: DEPTH_WORDS[depth] }))}
        value={plan.depth}
        disabled={isGroundLocked}
        error={fieldError('depth')}
        onChange={(event) =>
          onChange({ depth: DEPTHS.find((depth) => depth === event.currentTarget.value) ?? plan.depth })
        }
      />
      <NativeSelect
        className={classes.wide}
        label="Answers start from"
        description="Teams get their earlier answers to confirm, once this campaign is opened"
        data={[
          { value: '', label: 'Nothing: every area starts unrated' },
          ...earlier.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={plan.carriesFromId ?? ''}
        disabled={isGroundLocked}
        error={fieldError('carriesFromId')}
        onChange={(event) => onChange({ carriesFromId: event.currentTarget.value || null })}
      />
    </div>
  );
}
