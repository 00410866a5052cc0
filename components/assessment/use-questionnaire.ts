import { useCallback, useMemo } from 'react';
import { useLiveStore } from '@/components/rating/live-context';
import { useRatingStore } from '@/components/rating/rating-context';
import { withTexts, type Questionnaire } from '@/lib/assessment/questionnaire';
import { factsSource } from './area-facts';
import { ALL_GROUPINGS, type Place } from './questionnaire-address';
import { resolvePlace, sequenceOf } from './resolve-place';
import { usePlace } from './use-place';

/** What the questionnaire shows: its texts and facts, the place in it as `query` says, and the areas in their order. */
export function useQuestionnaire(questionnaire: Questionnaire, query: string) {
  const ratings = useRatingStore();
  const live = useLiveStore();
  const { memberId, levels } = questionnaire;
  const sections = useMemo(() => withTexts(questionnaire), [questionnaire]);
  const questions = useMemo(() => sections.flatMap((section) => section.questions), [sections]);
  const facts = useMemo(
    () => factsSource(questions, memberId, { ratings, live }),
    [questions, memberId, ratings, live],
  );
  const levelNames = useMemo(() => levels.map(({ name }) => name), [levels]);
  const resolve = useCallback((place: Place) => resolvePlace(place, sections, facts), [sections, facts]);
  const [place, go] = usePlace(query, resolve);
  // As it was when the filter was chosen: an answer that ends the match does not take its area away from its reader.
  const sequence = useMemo(() => sequenceOf(facts, place.filter), [facts, place.filter]);

  const sectionsShown = useMemo(() => {
    const isShown = (groupingId: string) =>
      place.groupingId === ALL_GROUPINGS || place.groupingId === groupingId;
    return sections
      .filter(({ groupingId }) => isShown(groupingId))
      .map((section) => ({
        ...section,
        questions: sequence.flatMap((areaId) => section.questions.find((one) => one.areaId === areaId) ?? []),
      }))
      .filter((section) => section.questions.length > 0);
  }, [sections, sequence, place.groupingId]);

  return { sections, questions, facts, levelNames, place, go, sequence, sectionsShown };
}
