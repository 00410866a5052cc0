'use client';

import { IconArrowLeft, IconArrowRight, IconPlayerTrackNext } from '@tabler/icons-react';
import type { Question, Questionnaire } from '@/lib/assessment/questionnaire';
import { useFactsText, type FactsSource } from './area-facts';
import { AreaCard } from './area-card';
import { isOpen } from './area-filter';
import { neighbour } from './area-sequence';
import classes from './focus-view.module.css';

type FocusViewProps = {
  question: Question;
  questionnaire: Questionnaire;
  groupingName: string;
  levelNames: readonly string[];
  facts: FactsSource;
  /** What is gone through, in its order. */
  sequence: readonly string[];
  onGo: (areaId: string) => void;
  onNextOpen: () => void;
};

/** One area, and the ways to its neighbours. */
export function FocusView(props: FocusViewProps) {
  const { question, questionnaire, groupingName, levelNames, facts, sequence, onGo, onNextOpen } = props;
  return (
    <>
      <Steps areaId={question.areaId} facts={facts} sequence={sequence} onGo={onGo} onNextOpen={onNextOpen} />
      <AreaCard
        key={question.areaId}
        question={question}
        questionnaire={questionnaire}
        groupingName={groupingName}
        levelNames={levelNames}
      />
    </>
  );
}

type StepsProps = Pick<FocusViewProps, 'facts' | 'sequence' | 'onGo' | 'onNextOpen'> & { areaId: string };

function Steps({ areaId, facts, sequence, onGo, onNextOpen }: StepsProps) {
  const previous = neighbour(sequence, areaId, -1);
  const next = neighbour(sequence, areaId, 1);
  const open = Number(
    useFactsText(facts, (source) => String(sequence.filter((id) => isOpen(source.of(id))).length)),
  );
  const yours = Number(
    useFactsText(facts, (source) => String(sequence.filter((id) => source.of(id).isYours).length)),
  );
  const place = sequence.indexOf(areaId) + 1;
  return (
    <div className={classes.steps} role="group" aria-label="Go through the areas" data-no-print>
      <button
        type="button"
        className={classes.step}
        disabled={previous === undefined}
        onClick={() => previous !== undefined && onGo(previous)}
      >
        <IconArrowLeft size={16} aria-hidden />
        <span>Previous</span>
      </button>
      <button
        type="button"
        className={classes.step}
        disabled={next === undefined}
        onClick={() => next !== undefined && onGo(next)}
      >
        <span>Next</span>
        <IconArrowRight size={16} aria-hidden />
      </button>
      <span className={classes.where}>
        {place > 0 ? `Area ${place} of ${sequence.length}` : 'Not among the areas filtered'}
        {yours > 0 &&
          yours < sequence.length &&
          `; your ${yours === 1 ? 'one comes' : `${yours} come`} first`}
      </span>
      <button type="button" className={classes.open} disabled={open === 0} onClick={onNextOpen}>
        <IconPlayerTrackNext size={16} aria-hidden />
        <span>{open === 0 ? 'None open' : `Next open one`}</span>
        {open > 0 && <span className={classes.count}>{open}</span>}
      </button>
    </div>
  );
}
