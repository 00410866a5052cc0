import type { Edition } from '@/lib/framework/edition';
import { MOST_ACTIONS_OF_AREA } from '@/lib/improvement/constants';
import { portableActionSchema } from '@/lib/improvement/schema';
import type { PortableAction } from '@/lib/improvement/types';
import { areaProblem } from './parse-export';
import { WrongRows } from './sheet-rows';
import type { WrongRow } from './types';

/** Where the actions stand in an export; rows are their places in the list, from 1. */
const ACTIONS = 'actions';
const TOO_MANY = `must not be the area of more than ${MOST_ACTIONS_OF_AREA} actions: this one is too many`;

/** An export's actions on the areas in scope, and what is wrong with the others. */
export function parseActions(
  given: readonly unknown[],
  { edition, areaIds }: { edition: Edition; areaIds: readonly string[] },
): { actions: PortableAction[]; wrong: readonly WrongRow[] } {
  const inScope = new Set(areaIds);
  const wrong = new WrongRows();
  const counts = new Map<string, number>();
  const actions = given.flatMap((one, index): PortableAction[] => {
    const place = { sheet: ACTIONS, row: index + 1 };
    const parsed = portableActionSchema.safeParse(one);
    if (!parsed.success) {
      const rules = new Map<string, string>();
      for (const { path, message } of parsed.error.issues) {
        const column = path.join('.') || 'action';
        // Of several rules of a field the first says it.
        if (!rules.has(column)) rules.set(column, message);
      }
      for (const [column, rule] of rules) wrong.add({ ...place, column }, null, rule);
      return [];
    }
    const { areaId } = parsed.data;
    const count = (counts.get(areaId) ?? 0) + 1;
    counts.set(areaId, count);
    const problem = areaProblem(edition, inScope, areaId) ?? (count > MOST_ACTIONS_OF_AREA ? TOO_MANY : null);
    if (problem === null) return [parsed.data];
    wrong.add({ ...place, column: 'areaId' }, null, problem);
    return [];
  });
  return { actions, wrong: wrong.list };
}
