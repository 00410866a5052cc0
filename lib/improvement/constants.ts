import type { ActionStatus, Effort } from './types';

/** What is to be done: a paragraph or two. In characters. */
export const LONGEST_ACTION_TEXT = 2_000;
/** What is said about it. In characters. */
export const LONGEST_ACTION_COMMENT = 2_000;
/** A team of one area's people follows a handful; more is a list that nobody reads. */
export const MOST_ACTIONS_OF_AREA = 50;
export const MOST_ACTION_COMMENTS = 200;
/** One screen draws no more; the page says so and offers filters. */
export const MOST_ACTIONS_SHOWN = 500;

/** In the order in which an action goes through them. */
export const ACTION_STATUSES = ['open', 'in_progress', 'done', 'dropped'] as const satisfies ActionStatus[];
export const ACTION_STATUS_NAMES: Record<ActionStatus, string> = {
  open: 'Open',
  in_progress: 'In progress',
  done: 'Done',
  dropped: 'Dropped',
};
/** Still to be done; screens call these together “to do”. */
export const RUNNING_STATUSES: readonly ActionStatus[] = ['open', 'in_progress'];

export const EFFORTS = ['small', 'medium', 'large'] as const satisfies Effort[];
export const EFFORT_NAMES: Record<Effort, string> = { small: 'Small', medium: 'Medium', large: 'Large' };
