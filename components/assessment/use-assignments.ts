import { useState } from 'react';
import { useActivities, useLiveStore, useReportChange } from '@/components/rating/live-context';
import { useAction } from '@/components/ui/use-action';
import { assignAreasAction } from '@/lib/assessment/actions';
import type { AreaActivity } from '@/lib/assessment/types';

/** Gives areas to a person, or takes them away. */
export type Assign = (areaIds: readonly string[], memberId: string, mode: 'add' | 'remove') => void;

/**
 * What was ticked here and is not in the live counts yet. Once saved, it is void as soon as those change from what they
 * were then; before, what they bring is older than it.
 */
type Ticked = { savedAt: AreaActivity | null; assigneeIds: readonly string[] };

/** Who is to answer these areas, with one's own changes shown at once and taken back when the server refuses them. */
export function useAssignments(assessmentId: string, areaIds: readonly string[]) {
  const activities = new Map(useActivities(areaIds).map((activity) => [activity.areaId, activity]));
  const live = useLiveStore();
  const report = useReportChange();
  const [ticked, setTicked] = useState<ReadonlyMap<string, Ticked>>(new Map());
  const forget = (changed: readonly string[]) =>
    setTicked((before) => new Map([...before].filter(([areaId]) => !changed.includes(areaId))));
  /** Unless the same person was ticked otherwise meanwhile. */
  const settle = (changed: readonly string[], memberId: string, mode: 'add' | 'remove') =>
    setTicked(
      (before) =>
        new Map(
          [...before].map(([areaId, mine]): [string, Ticked] => {
            const isSame = mine.assigneeIds.includes(memberId) === (mode === 'add');
            const savedAt = changed.includes(areaId) && isSame ? live.activity(areaId) : mine.savedAt;
            return [areaId, { ...mine, savedAt }];
          }),
        ),
    );
  const save = useAction(async (input: Parameters<typeof assignAreasAction>[0]) => {
    const result = await assignAreasAction(input).catch(() => undefined);
    if (result?.ok) {
      const [memberId] = input.memberIds;
      if (memberId !== undefined && input.mode !== 'set') settle(input.areaIds, memberId, input.mode);
      report('assignments', input.areaIds);
    } else forget(input.areaIds);
    return result ?? Promise.reject(new Error('unreachable'));
  });

  function assigneesOf(areaId: string): readonly string[] {
    const activity = activities.get(areaId);
    const mine = ticked.get(areaId);
    const isMine = mine !== undefined && (mine.savedAt === null || mine.savedAt === activity);
    return (isMine ? mine : activity)?.assigneeIds ?? [];
  }

  const assign: Assign = (wanted, memberId, mode) => {
    const concerned = wanted.filter(
      (areaId) => assigneesOf(areaId).includes(memberId) === (mode === 'remove'),
    );
    const next = concerned.map((areaId): [string, Ticked] => {
      const others = assigneesOf(areaId).filter((id) => id !== memberId);
      return [areaId, { savedAt: null, assigneeIds: mode === 'add' ? [...others, memberId] : others }];
    });
    setTicked((before) => new Map([...before, ...next]));
    save.run({ assessmentId, areaIds: concerned, memberIds: [memberId], mode });
  };

  return { assigneesOf, assign, message: save.message };
}
