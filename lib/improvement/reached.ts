import { isRunning } from './overdue';
import type { ImprovementAction } from './types';

/**
 * Is an area already at the level that an action, still to be done, was to bring it to? `level` is 0 to 5; never for an
 * area that has none.
 */
export function isReached(
  action: Pick<ImprovementAction, 'status' | 'toLevel'>,
  level: number | null,
): boolean {
  return level !== null && level >= action.toLevel && isRunning(action);
}
