import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import cards from '@/components/ui/card-rows.module.css';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { TextLink } from '@/components/ui/text-link';
import { ACTION_STATUS_NAMES } from '@/lib/improvement/constants';
import type { PlanGap } from '@/lib/improvement/plan-gaps';
import type { ImprovementAction } from '@/lib/improvement/types';
import { actionAddress } from './action-address';
import { DueText } from './due-text';
import classes from './improvement.module.css';

/** More of a text than this is read on the action's own page. In characters. */
const LONGEST_LINK = 90;

const shortened = (text: string) =>
  text.length <= LONGEST_LINK ? text : `${text.slice(0, LONGEST_LINK).trimEnd()}…`;

/** Actions in one line each: what, until when, how far. */
export function ActionLines({ actions }: { actions: readonly ImprovementAction[] }) {
  return (
    <ul className={classes.plain}>
      {actions.map((action) => (
        <li key={action.id}>
          <TextLink href={actionAddress(action)} size="sm">
            {shortened(action.text)}
          </TextLink>
          <span className={classes.sub}>
            To level {action.toLevel} · {ACTION_STATUS_NAMES[action.status]} ·{' '}
            {action.owner?.name ?? 'Nobody yet'} · <DueText {...action} />
          </span>
        </li>
      ))}
    </ul>
  );
}

type GapTableProps = {
  title: string;
  gaps: readonly PlanGap[];
  actions: readonly ImprovementAction[];
  /** Null for somebody who does not plan. */
  onPlan: ((areaId: string) => void) | null;
};

export function GapTable({ title, gaps, actions, onPlan }: GapTableProps) {
  return (
    <ScrollRegion label={title}>
      <table className={`${classes.table} ${cards.cards}`}>
        <thead>
          <tr>
            <th scope="col">Process area</th>
            <th scope="col">Level → target</th>
            <th scope="col">Priority</th>
            <th scope="col">Actions</th>
            {onPlan && <th scope="col">Plan</th>}
          </tr>
        </thead>
        <tbody>
          {gaps.map((gap) => (
            <tr key={gap.areaId}>
              <th scope="row">
                {gap.areaName}
                <span className={classes.sub}>{gap.groupingName}</span>
              </th>
              <td data-label="Level → target">
                {gap.level} → {gap.target}
              </td>
              <td data-label="Priority">{gap.priority}</td>
              <td data-wide className={classes.words}>
                <ActionLines actions={actions.filter(({ areaId }) => areaId === gap.areaId)} />
              </td>
              {onPlan && (
                <td>
                  <Button
                    size="compact-sm"
                    variant="default"
                    leftSection={<IconPlus size={14} aria-hidden />}
                    aria-label={`Plan an action for ${gap.areaName}`}
                    onClick={() => onPlan(gap.areaId)}
                  >
                    Plan
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
