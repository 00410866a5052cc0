'use client';

import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { HEAVIEST } from '@/lib/campaign/constants';
import type { ScopeTree } from '@/lib/campaign/scope-tree';
import { FieldError } from './field-error';
import classes from './weights-fields.module.css';

type Weights = Readonly<Record<string, number>>;

type WeightsFieldsProps = {
  tree: ScopeTree;
  chosenAreaIds: readonly string[];
  weights: Weights;
  fieldError: (field: string) => string | undefined;
  onChange: (weights: Record<string, number>) => void;
};

type Part = { id: string; name: string; areas: readonly { id: string; name: string }[] };

const OPTIONS = Array.from({ length: HEAVIEST }, (_, place) => String(place + 1));
const MIXED = { value: '', label: 'mixed', disabled: true };

/** The groupings with their areas in scope; those without one are left out. */
function partsOf(tree: ScopeTree, chosen: ReadonlySet<string>): Part[] {
  return tree
    .flatMap((group) => group.groupings)
    .map(({ id, name, areas }) => ({ id, name, areas: areas.filter((area) => chosen.has(area.id)) }))
    .filter(({ areas }) => areas.length > 0);
}

function changed(weights: Weights, areaIds: readonly string[], weight: number): Record<string, number> {
  const others = Object.entries(weights).filter(([areaId]) => !areaIds.includes(areaId));
  return Object.fromEntries([
    ...others,
    ...(weight === 1 ? [] : areaIds.map((areaId): [string, number] => [areaId, weight])),
  ]);
}

function Grouping({
  part: { name, areas },
  weights,
  onChange,
}: { part: Part } & Pick<WeightsFieldsProps, 'weights' | 'onChange'>) {
  const weightOf = (areaId: string) => weights[areaId] ?? 1;
  const first = areas[0] ? weightOf(areas[0].id) : 1;
  const isMixed = areas.some(({ id }) => weightOf(id) !== first);
  const set = (areaIds: readonly string[], value: string) =>
    onChange(changed(weights, areaIds, Number(value)));
  return (
    <div className={classes.grouping} role="group" aria-label={name}>
      <div className={classes.heading}>
        <span>{name}</span>
        <NativeSelect
          size="xs"
          aria-label={`Weight of all areas of ${name}`}
          data={isMixed ? [MIXED, ...OPTIONS] : OPTIONS}
          value={isMixed ? '' : String(first)}
          onChange={(event) =>
            set(
              areas.map(({ id }) => id),
              event.currentTarget.value,
            )
          }
        />
      </div>
      <ul className={classes.list}>
        {areas.map((area) => (
          <li key={area.id} className={classes.line}>
            <span>{area.name}</span>
            <NativeSelect
              size="xs"
              aria-label={`Weight of ${area.name}`}
              data={OPTIONS}
              value={String(weightOf(area.id))}
              onChange={(event) => set([area.id], event.currentTarget.value)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How much each area counts: equal unless somebody opens this and says otherwise. */
export function WeightsFields({ tree, chosenAreaIds, weights, fieldError, onChange }: WeightsFieldsProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const parts = partsOf(tree, new Set(chosenAreaIds));
  const inScope = parts.flatMap(({ areas }) => areas);
  const heavier = inScope.filter((area) => weights[area.id] !== undefined).length;
  const words = heavier === 1 ? '1 area counts more' : `${heavier} areas count more`;
  const problem = inScope.map((area) => fieldError(`weights.${area.id}`)).find(Boolean);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Chevron size={16} aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          Weights: {heavier === 0 ? 'all equal' : words}
        </Button>
        {heavier > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange({})}>
            Make all equal
          </Button>
        )}
      </Group>
      <FieldError>{problem ?? fieldError('weights')}</FieldError>
      {isOpen && (
        <div id={id}>
          <Text size="sm" c="dimmed" mb="xs">
            An area of weight 3 counts in every mean as three of weight 1 do. Gaps and priorities of single
            areas stay as they are.
          </Text>
          <div className={classes.groupings}>
            {parts.map((part) => (
              <Grouping key={part.id} part={part} weights={weights} onChange={onChange} />
            ))}
          </div>
        </div>
      )}
    </Stack>
  );
}
