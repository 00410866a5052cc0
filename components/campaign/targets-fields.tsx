'use client';

import { NativeSelect, Stack, Text } from '@mantine/core';
import type { ScopeTree } from '@/lib/campaign/scope-tree';
import type { CampaignPlan } from '@/lib/campaign/types';
import { LEVELS } from '@/lib/framework/constants';
import classes from './targets-fields.module.css';

type Targets = Pick<CampaignPlan, 'defaultTarget' | 'groupingTargets'>;
type Target = CampaignPlan['defaultTarget'];

type TargetsFieldsProps = Targets & {
  /** Groupings without a chosen area need no target. */
  tree: ScopeTree;
  chosenAreaIds: readonly string[];
  levelNames: readonly string[];
  fieldError: (field: string) => string | undefined;
  onChange: (targets: Targets) => void;
};

const levelOf = (value: string): Target | undefined => LEVELS.find((level) => String(level) === value);

/** The target of all areas, and of groupings that should reach another. */
export function TargetsFields(props: TargetsFieldsProps) {
  const { tree, chosenAreaIds, levelNames, defaultTarget, groupingTargets, fieldError, onChange } = props;
  const options = LEVELS.map((level) => ({
    value: String(level),
    label: `${level} ${levelNames[level] ?? ''}`,
  }));
  const chosen = new Set(chosenAreaIds);
  const groupings = tree
    .flatMap((group) => group.groupings)
    .filter((grouping) => grouping.areas.some(({ id }) => chosen.has(id)));

  function setGrouping(groupingId: string, target: Target | undefined) {
    const { [groupingId]: _, ...others } = groupingTargets;
    onChange({
      defaultTarget,
      groupingTargets: target === undefined ? others : { ...others, [groupingId]: target },
    });
  }

  return (
    <Stack gap="sm">
      <NativeSelect
        label="Target for every process area"
        maw={320}
        data={options}
        value={String(defaultTarget)}
        error={fieldError('defaultTarget')}
        onChange={(event) =>
          onChange({ groupingTargets, defaultTarget: levelOf(event.currentTarget.value) ?? defaultTarget })
        }
      />
      {groupings.length > 0 && (
        <Text size="sm" c="dimmed">
          Groupings that should reach another level:
        </Text>
      )}
      <div className={classes.targets}>
        {groupings.map(({ id, name }) => (
          <NativeSelect
            key={id}
            size="xs"
            label={name}
            data={[{ value: '', label: `As above (${defaultTarget})` }, ...options]}
            value={String(groupingTargets[id] ?? '')}
            error={fieldError(`groupingTargets.${id}`)}
            onChange={(event) => setGrouping(id, levelOf(event.currentTarget.value))}
          />
        ))}
      </div>
    </Stack>
  );
}
