import type { ActionSort } from './action-query';
import { ACTION_STATUSES, EFFORTS } from './constants';
import type { ImprovementAction } from './types';

/** After every day that an action can be due on. */
const NO_DAY = '9999';
/** After every name. */
const NOBODY = '\uffff';

const KEYS: Record<ActionSort, (action: ImprovementAction) => string | number> = {
  due: ({ dueOn }) => dueOn ?? NO_DAY,
  area: ({ areaName }) => areaName,
  team: ({ teamName }) => teamName,
  owner: ({ owner }) => owner?.name ?? NOBODY,
  status: ({ status }) => ACTION_STATUSES.indexOf(status),
  effort: ({ effort }) => EFFORTS.indexOf(effort),
};

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'en');
}

/** Actions by a column, up or down; those alike in it keep their order. */
export function sortActions(
  actions: readonly ImprovementAction[],
  sort: ActionSort,
  isDescending: boolean,
): ImprovementAction[] {
  const direction = isDescending ? -1 : 1;
  return actions.toSorted((a, b) => direction * compare(KEYS[sort](a), KEYS[sort](b)));
}
