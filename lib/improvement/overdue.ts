import { RUNNING_STATUSES } from './constants';
import type { ActionStatus } from './types';

type Dated = { status: ActionStatus; dueOn: string | null };

/** Is it still to be done? */
export function isRunning({ status }: Pick<Dated, 'status'>): boolean {
  return RUNNING_STATUSES.includes(status);
}

/** Was it due before this day, and is not done? Days are `YYYY-MM-DD`; due today is not overdue yet. */
export function isOverdue({ status, dueOn }: Dated, today: string): boolean {
  return dueOn !== null && dueOn < today && isRunning({ status });
}
