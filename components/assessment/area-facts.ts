import { useSyncExternalStore } from 'react';
import { shown } from '@/components/rating/draft';
import type { LiveStore } from '@/components/rating/live-store';
import type { RatingStore } from '@/components/rating/rating-store';
import type { Question } from '@/lib/assessment/questionnaire';
import { standingOf } from '@/lib/assessment/standing';
import { shownGap, type AreaFacts } from './area-filter';

/** What is known of all areas at this moment, from the answers and from what goes on around them. */
export type FactsSource = {
  of: (areaId: string) => AreaFacts;
  all: () => AreaFacts[];
  subscribe: (listener: () => void) => () => void;
};

export function factsSource(
  questions: readonly Question[],
  memberId: string,
  { ratings, live }: { ratings: RatingStore; live: LiveStore },
): FactsSource {
  const questionOf = new Map(questions.map((question) => [question.areaId, question]));
  const of = (areaId: string): AreaFacts => {
    const activity = live.activity(areaId);
    return {
      areaId,
      rating: shown(ratings.entry(areaId)),
      campaignTarget: questionOf.get(areaId)?.campaignTarget ?? 0,
      activity,
      isYours: activity.assigneeIds.includes(memberId),
    };
  };
  return {
    of,
    all: () => questions.map(({ areaId }) => of(areaId)),
    subscribe: afterPaint((listener) => {
      const leave = [ratings.subscribe(listener), live.subscribe(listener)];
      return () => leave.forEach((end) => end());
    }),
  };
}

type Subscribe = (listener: () => void) => () => void;

/**
 * Listens once for all that listen here, and tells them when the next frame is on the screen: what was chosen shows at
 * once, what is counted over all areas right after.
 */
function afterPaint(subscribe: Subscribe): Subscribe {
  const listeners = new Set<() => void>();
  let isDue = false;
  let leave: (() => void) | undefined;
  const tell = () => {
    isDue = false;
    for (const listener of listeners) listener();
  };
  const tellSoon = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => setTimeout(tell));
  };
  return (listener) => {
    leave ??= subscribe(tellSoon);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      leave?.();
      leave = undefined;
    };
  };
}

/** A text made of the facts, kept up to date; as a text, so that nothing draws anew while it stays the same. */
export function useFactsText(source: FactsSource, read: (source: FactsSource) => string): string {
  const now = () => read(source);
  return useSyncExternalStore(source.subscribe, now, now);
}

/** How far a grouping is. `lowest` is the lowest level rated in it, null for none; `gaps` counts areas below target. */
export type Figures = {
  answered: number;
  toConfirm: number;
  lowest: number | null;
  gaps: number;
  yours: number;
};

export function figuresOf(areas: readonly AreaFacts[]): Figures {
  const levels = areas.flatMap(({ rating }) => (rating.notApplicable ? [] : (rating.scoredLevel ?? [])));
  return {
    answered: areas.filter(({ rating }) => standingOf(rating) === 'answered').length,
    toConfirm: areas.filter(({ rating }) => standingOf(rating) === 'to-confirm').length,
    lowest: levels.length === 0 ? null : Math.min(...levels),
    gaps: areas.filter((area) => (shownGap(area) ?? 0) > 0).length,
    yours: areas.filter(({ isYours }) => isYours).length,
  };
}
