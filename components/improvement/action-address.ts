import type { GapRanking } from '@/lib/comparison/gap-ranking';
import {
  allStatuses,
  readActionQuery,
  writeActionQuery,
  type ActionQuery,
} from '@/lib/improvement/action-query';
import type { ImprovementAction } from '@/lib/improvement/types';

export const actionsAddress = (query: ActionQuery) => `/actions${writeActionQuery(query)}`;
export const actionsFileAddress = (query: ActionQuery) =>
  `/api/actions.csv${writeActionQuery(query, allStatuses)}`;
/** The actions of a team or of a campaign, done ones too, as a file. */
export const actionsFileOf = (of: { team: string } | { campaign: string }) =>
  actionsFileAddress(readActionQuery(of, allStatuses));
export const actionAddress = ({ id }: Pick<ImprovementAction, 'id'>) => `/actions/${id}`;

/** The plan of an assessment, at the form of an action for an area, or with its gaps ranked. */
export function planAddress(
  assessmentId: string,
  { areaId, ranking }: { areaId?: string; ranking?: GapRanking } = {},
): string {
  const query = new URLSearchParams({
    ...(areaId !== undefined && { area: areaId }),
    ...(ranking !== undefined && ranking !== 'priority' && { rank: ranking }),
  }).toString();
  return `/assessments/${assessmentId}/plan${query === '' ? '' : `?${query}`}`;
}

/** Where the action's area is answered. */
export function questionAddress({
  assessmentId,
  groupingId,
  areaId,
}: Pick<ImprovementAction, 'assessmentId' | 'groupingId' | 'areaId'>): string {
  return `/assessments/${assessmentId}?${new URLSearchParams({ view: 'focus', grouping: groupingId, area: areaId }).toString()}`;
}
