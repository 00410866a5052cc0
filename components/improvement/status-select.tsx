'use client';

import type { Ref } from 'react';
import { ACTION_STATUS_NAMES, ACTION_STATUSES } from '@/lib/improvement/constants';
import type { ActionStatus, ImprovementAction } from '@/lib/improvement/types';
import classes from './improvement.module.css';
import { useStatusMoves } from './use-status-moves';

type StatusFieldProps = {
  areaName: string;
  status: ActionStatus;
  onChange: (status: ActionStatus) => void;
  ref?: Ref<HTMLSelectElement>;
};

/** The status of an action to choose. */
export function StatusField({ areaName, status, onChange, ref }: StatusFieldProps) {
  return (
    <select
      ref={ref}
      className={classes.status}
      data-no-print
      aria-label={`Status of the action on ${areaName}`}
      value={status}
      onChange={({ currentTarget: { value } }) => {
        const chosen = ACTION_STATUSES.find((known) => known === value);
        if (chosen) onChange(chosen);
      }}
    >
      {ACTION_STATUSES.map((value) => (
        <option key={value} value={value}>
          {ACTION_STATUS_NAMES[value]}
        </option>
      ))}
    </select>
  );
}

/** An action's status, to be changed by who may. */
export function StatusSelect({ action }: { action: ImprovementAction }) {
  const { status, areaName, rights } = action;
  const { statusOf, move, message } = useStatusMoves();
  if (!rights.canProgress) return ACTION_STATUS_NAMES[status];
  return (
    <>
      <StatusField areaName={areaName} status={statusOf(action)} onChange={(next) => move(action, next)} />
      <span data-print-only>{ACTION_STATUS_NAMES[status]}</span>
      {message !== undefined && (
        <span role="alert" className={classes.failure}>
          {message}
        </span>
      )}
    </>
  );
}
