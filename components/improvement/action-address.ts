import { allStatuses, writeActionQuery, type ActionQuery } from '@/lib/improvement/action-query';
import type { ImprovementAction } from '@/lib/improvement/types';

export const actionsAddress = (query: ActionQuery) => `/actions${writeActionQuery(query)}`;
export const actionsFileAddress = (query: ActionQuery) =>
  `/api/actions.csv${writeActionQuery(query, allStatuses)}`;
export const actionAddress = ({ id }: Pick<ImprovementAction, 'id'>) => `/actions/${id}`;
export const planAddress = (assessmentId: string, areaId?: string) =>
  `/assessments/${assessmentId}/plan${areaId === undefined ? '' : `?area=${encodeURIComponent(areaId)}`}`;

/** Where the action's area is answered. */
export function questionAddress({
  assessmentId,
  groupingId,
  areaId,
}: Pick<ImprovementAction, 'assessmentId' | 'groupingId' | 'areaId'>): string {
  return `/assessments/${assessmentId}?${new URLSearchParams({ view: 'focus', grouping: groupingId, area: areaId }).toString()}`;
}
