import { useState } from 'react';
import { useActivities, useReportChange } from '@/components/rating/live-context';
import { useAction } from '@/components/ui/use-action';
import { assignAreasAction } from '@/lib/assessment/actions';
import type { AreaActivity } from '@/lib/assessment/types';

/** Gives areas to a person, or takes them away. */
export type Assign = (areaIds: readonly string[], memberId: string, mode: 'add' | 'remove') => void;

/** What was ticked here and is not in the live counts yet; void as soon as those change. */
type Ticked = { since: AreaActivity; assigneeIds: readonly string[] };

/** Who is to answer these areas, with one's own changes shown at once and taken back when the server refuses them. */
export function useAssignments(assessmentId: string, areaIds: readonly string[]) {
  const activities = new Map(useActivities(areaIds).map((activity) => [activity.areaId, activity]));
  const report = useReportChange();
  const [ticked, setTicked] = useState<ReadonlyMap<string, Ticked>>(new Map());
  const forget = (changed: readonly string[]) =>
    setTicked((before) => new Map([...before].filter(([areaId]) => !changed.includes(areaId))));
  const save = useAction(async (input: Parameters<typeof assignAreasAction>[0]) => {
    const result = await assignAreasAction(input).catch(() => undefined);
    if (result?.ok) report('assignments', input.areaIds);
    else forget(input.areaIds);
    return result ?? Promise.reject(new Error('unreachable'));
  });

  function assigneesOf(areaId: string): readonly string[] {
    const activity = activities.get(areaId);
    const mine = ticked.get(areaId);
    return (mine !== undefined && mine.since === activity ? mine : activity)?.assigneeIds ?? [];
  }

  const assign: Assign = (wanted, memberId, mode) => {
    const concerned = wanted.filter(
      (areaId) => assigneesOf(areaId).includes(memberId) === (mode === 'remove'),
    );
    const next = concerned.flatMap((areaId): [string, Ticked][] => {
      const since = activities.get(areaId);
      const others = assigneesOf(areaId).filter((id) => id !== memberId);
      return since ? [[areaId, { since, assigneeIds: mode === 'add' ? [...others, memberId] : others }]] : [];
    });
    setTicked((before) => new Map([...before, ...next]));
    save.run({ assessmentId, areaIds: concerned, memberIds: [memberId], mode });
  };

  return { assigneesOf, assign, message: save.message };
}
