'use client';

import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useAction } from '@/components/ui/use-action';
import { setImprovementStatusAction } from '@/lib/improvement/actions';
import type { ImprovementAction } from '@/lib/improvement/types';
import classes from './improvement.module.css';

/** That an action's area is at its level already; who may, marks it as done at once. */
export function LevelReached({ action }: { action: ImprovementAction }) {
  const { id, version, areaName, toLevel, rights } = action;
  const { run, isPending, message } = useAction(setImprovementStatusAction);
  return (
    <span className={classes.reached}>
      <span>
        <IconCheck size={14} aria-hidden /> Level {toLevel} is reached
      </span>
      {rights.canProgress && (
        <Button
          size="compact-xs"
          variant="default"
          loading={isPending}
          data-no-print
          aria-label={`Mark the action on ${areaName} to level ${toLevel} as done`}
          onClick={() => run({ actionId: id, version, status: 'done' })}
        >
          Mark as done
        </Button>
      )}
      {message !== undefined && (
        <span role="alert" className={classes.failure}>
          {message}
        </span>
      )}
    </span>
  );
}
