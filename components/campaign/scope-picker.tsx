'use client';

import { ActionIcon, Button, Checkbox, Group, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { extentOf, toggled } from '@/lib/campaign/choice';
import { areaIdsOf, type ScopeTree } from '@/lib/campaign/scope-tree';
import type { AnswerCounts } from '@/lib/campaign/types';
import { FieldError } from './field-error';
import classes from './scope-picker.module.css';

type Choice = {
  chosen: readonly string[];
  /** How many teams answered an area, in scope or not. */
  answers: AnswerCounts;
  onChange: (areaIds: string[]) => void;
};

type PartProps = Choice & { label: ReactNode; areaIds: readonly string[] };

/** A checkbox for all areas of a part: ticked, empty, or mixed when only some are chosen. */
function PartCheckbox({ label, areaIds, chosen, onChange }: PartProps) {
  const { extent } = extentOf(areaIds, new Set(chosen));
  return (
    <Checkbox
      size="xs"
      label={label}
      checked={extent === 'all'}
      indeterminate={extent === 'some'}
      onChange={() => onChange(toggled(areaIds, chosen))}
    />
  );
}

function PartCount({ areaIds, chosen }: { areaIds: readonly string[]; chosen: readonly string[] }) {
  return (
    <span className={classes.count}>
      {extentOf(areaIds, new Set(chosen)).chosen} of {areaIds.length}
    </span>
  );
}

type Grouping = ScopeTree[number]['groupings'][number];

function GroupingChoice({ grouping, ...choice }: Choice & { grouping: Grouping }) {
  const areaIds = grouping.areas.map(({ id }) => id);
  const [isOpen, setOpen] = useState(extentOf(areaIds, new Set(choice.chosen)).extent === 'some');
  const listId = useId();
  return (
    <li>
      <div className={classes.line}>
        <PartCheckbox label={grouping.name} areaIds={areaIds} {...choice} />
        <PartCount areaIds={areaIds} chosen={choice.chosen} />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Process areas of ${grouping.name}`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
        </ActionIcon>
      </div>
      {isOpen && (
        <ul id={listId} className={classes.nested}>
          {grouping.areas.map((area) => (
            <li key={area.id} className={classes.area}>
              <PartCheckbox label={area.name} areaIds={[area.id]} {...choice} />
              <AnswersKept areaId={area.id} {...choice} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Of an area out of scope that some teams have answered. */
function AnswersKept({ areaId, chosen, answers }: Choice & { areaId: string }) {
  const count = answers[areaId] ?? 0;
  if (count === 0 || chosen.includes(areaId)) return null;
  return (
    <div className={classes.kept}>
      {count === 1 ? '1 answer is kept and comes' : `${count} answers are kept and come`} back with the area
    </div>
  );
}

function GroupChoice({ group, ...choice }: Choice & { group: ScopeTree[number] }) {
  const areaIds = areaIdsOf([group]);
  return (
    <div className={classes.group} role="group" aria-label={group.name}>
      <div className={classes.heading}>
        <PartCheckbox label={group.name} areaIds={areaIds} {...choice} />
        <PartCount areaIds={areaIds} chosen={choice.chosen} />
      </div>
      <ul className={classes.list}>
        {group.groupings.map((grouping) => (
          <GroupingChoice key={grouping.id} grouping={grouping} {...choice} />
        ))}
      </ul>
    </div>
  );
}

/** Chooses process areas by group, by grouping or one by one. */
export function ScopePicker({ tree, error, ...choice }: Choice & { tree: ScopeTree; error?: string }) {
  const all = areaIdsOf(tree);
  return (
    <div>
      <Group justify="space-between" mb="xs" gap="xs">
        <Text size="sm" role="status">
          {choice.chosen.length} of {all.length} process areas chosen
        </Text>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => choice.onChange(all)}>
            Choose all
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => choice.onChange([])}>
            Choose none
          </Button>
        </Group>
      </Group>
      <FieldError>{error}</FieldError>
      <div className={classes.groups}>
        {tree.map((group) => (
          <GroupChoice key={group.id} group={group} {...choice} />
        ))}
      </div>
    </div>
  );
}
