import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import cards from '@/components/ui/card-rows.module.css';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { TextLink } from '@/components/ui/text-link';
import { ACTION_STATUS_NAMES } from '@/lib/improvement/constants';
import type { ChainFix } from '@/lib/comparison/gap-ranking';
import type { PlanGap } from '@/lib/improvement/plan-gaps';
import { shortened } from '@/lib/improvement/shortened';
import type { ImprovementAction } from '@/lib/improvement/types';
import { actionAddress } from './action-address';
import { DueText } from './due-text';
import classes from './improvement.module.css';
import { LevelReached } from './level-reached';
import { LiftedChains } from './lifted-chains';

/** An action with what its area says of it. */
export type PlannedAction = ImprovementAction & {
  /** The area is at its level already. */
  isReached: boolean;
};

/** Actions in one line each: what, until when, how far; and which have nothing left to bring. */
export function ActionLines({ actions }: { actions: readonly PlannedAction[] }) {
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
          {action.isReached && <LevelReached action={action} />}
        </li>
      ))}
    </ul>
  );
}

/** A gap with what its fix does to the chains; null where the list does not go by that. */
export type RankedPlanGap = PlanGap & { fix: ChainFix | null };

type GapTableProps = {
  title: string;
  gaps: readonly RankedPlanGap[];
  actions: readonly PlannedAction[];
  /** Null for somebody who does not plan. */
  onPlan: ((areaId: string) => void) | null;
};

export function GapTable({ title, gaps, actions, onPlan }: GapTableProps) {
  const hasFixes = gaps.some(({ fix }) => fix !== null);
  return (
    <ScrollRegion label={title}>
      <table className={`${classes.table} ${cards.cards}`}>
        <thead>
          <tr>
            <th scope="col">Process area</th>
            <th scope="col">Level → target</th>
            <th scope="col">Priority</th>
            {hasFixes && <th scope="col">Chains lifted</th>}
            <th scope="col">Actions</th>
            {onPlan && (
              <th scope="col" data-no-print>
                Plan
              </th>
            )}
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
              {gap.fix && (
                <td data-wide data-label="Chains lifted" className={classes.words}>
                  <LiftedChains {...gap.fix} />
                </td>
              )}
              <td data-wide className={classes.words}>
                <ActionLines actions={actions.filter(({ areaId }) => areaId === gap.areaId)} />
              </td>
              {onPlan && (
                <td data-no-print>
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
