import type { PortableAction } from '@/lib/improvement/types';

/** After every day that an action can be due on. */
const NO_DAY = '9999';
/** Stands in no text, and before everything that does. */
const BETWEEN = '\u0000';

/** All that is exported of an action but its area, as one text. */
const keyOf = ({ dueOn, text, fromLevel, toLevel, effort, status }: PortableAction) =>
  [dueOn ?? NO_DAY, text, fromLevel, toLevel, effort, status].join(BETWEEN);

function byKey(a: PortableAction, b: PortableAction): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

/**
 * The actions on these areas as an export tells of them: by area in the order given, then the due first and what has
 * no date last, then by text, levels, effort and status, texts by their code units. Ids and times of creation are other
 * ones in each instance, and how a language sorts depends on the server; so only what is exported decides, and two
 * assessments with the same actions are exported alike. Actions alike in all of it are the same in either order.
 */
export function exportedActions(
  areaIds: readonly string[],
  actions: readonly PortableAction[],
): PortableAction[] {
  return areaIds.flatMap((areaId) =>
    actions
      .filter((action) => action.areaId === areaId)
      .toSorted(byKey)
      .map(({ text, fromLevel, toLevel, dueOn, effort, status }) => ({
        areaId,
        text,
        fromLevel,
        toLevel,
        dueOn,
        effort,
        status,
      })),
  );
}
