import type { Question, QuestionSection } from '@/lib/assessment/questionnaire';
import type { FactsSource } from './area-facts';
import { isOpen, matches, type AreaFilter } from './area-filter';
import { first } from './area-sequence';
import { ALL_GROUPINGS, type Place } from './questionnaire-address';

/** The areas that a filter leaves, the reader's own first, otherwise in map order. */
export function sequenceOf(facts: FactsSource, filter: AreaFilter): string[] {
  const left = facts.all().filter((area) => matches(area, filter));
  return first(left, ({ isYours }) => isYours).map(({ areaId }) => areaId);
}

/** Where to go on among some areas: at the first open one, or else at the first. */
function startIn(areaIds: readonly string[], facts: FactsSource): string | null {
  return areaIds.find((areaId) => isOpen(facts.of(areaId))) ?? areaIds[0] ?? null;
}

/** Fills in what a place leaves open, and corrects what is not asked: always an area, unless the filter leaves none. */
export function resolvePlace(place: Place, sections: readonly QuestionSection[], facts: FactsSource): Place {
  const questions = new Map<string, Question>(
    sections.flatMap((section) => section.questions.map((question) => [question.areaId, question] as const)),
  );
  const groupingIds = new Set(sections.map(({ groupingId }) => groupingId));
  const asked = place.areaId === null ? undefined : questions.get(place.areaId);
  const isKnown = place.groupingId !== null && groupingIds.has(place.groupingId);
  if (place.view === 'table') {
    const groupingId =
      isKnown || place.groupingId === ALL_GROUPINGS
        ? place.groupingId
        : (asked?.groupingId ?? sections[0]?.groupingId ?? null);
    return { ...place, groupingId, areaId: asked?.areaId ?? null };
  }
  if (asked) return { ...place, groupingId: asked.groupingId };
  const sequence = sequenceOf(facts, place.filter);
  const inGrouping = sequence.filter((areaId) => questions.get(areaId)?.groupingId === place.groupingId);
  const areaId = startIn(isKnown && inGrouping.length > 0 ? inGrouping : sequence, facts);
  const found = areaId === null ? undefined : questions.get(areaId);
  return { ...place, areaId, groupingId: found?.groupingId ?? (isKnown ? place.groupingId : null) };
}
