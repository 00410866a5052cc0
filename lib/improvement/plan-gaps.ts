import type { AssessmentResults } from '@/lib/assessment/results';
import type { Edition } from '@/lib/framework/edition';

/** A gap with what an action for it starts with. */
export type PlanGap = {
  areaId: string;
  areaName: string;
  groupingId: string;
  groupingName: string;
  level: number;
  target: number;
  importance: number;
  priority: number;
  /** From 0 to 1 up to 4 to 5; empty but for those between level and target. */
  nextSteps: string[];
};

/** The gaps of an assessment, the most urgent first, with the steps towards their targets. */
export function planGaps({ gaps }: Pick<AssessmentResults, 'gaps'>, edition: Edition): PlanGap[] {
  return gaps.map(({ rating, gap, priority }) => {
    const { areaId, groupingId, importance } = rating;
    const level = rating.level ?? 0;
    const target = level + gap;
    const steps = edition.area(areaId)?.content?.nextSteps ?? [];
    return {
      areaId,
      groupingId,
      level,
      target,
      importance,
      priority,
      areaName: rating.name,
      groupingName: edition.grouping(groupingId)?.name ?? '',
      nextSteps: steps.map((step, from) => (from >= level && from < target ? step : '')),
    };
  });
}
