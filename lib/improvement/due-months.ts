import type { ImprovementAction } from './types';

/** The actions due in a month, `YYYY-MM`; null for those without a date. */
export type DueMonth<Action> = { month: string | null; actions: Action[] };

/** Actions by the month in which they are due, the earliest first; those without a date come last. */
export function byDueMonth<Action extends Pick<ImprovementAction, 'dueOn'>>(
  actions: readonly Action[],
): DueMonth<Action>[] {
  const months = new Map<string | null, Action[]>();
  const ordered = actions.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
  for (const action of ordered) {
    const month = action.dueOn?.slice(0, 7) ?? null;
    const known = months.get(month);
    if (known) known.push(action);
    else months.set(month, [action]);
  }
  return [...months].map(([month, due]) => ({ month, actions: due }));
}
