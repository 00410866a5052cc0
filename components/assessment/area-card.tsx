'use client';

import { AreaDiscussion } from '@/components/discussion/area-discussion';
import type { Question, Questionnaire } from '@/lib/assessment/questionnaire';
import { useActivity } from '@/components/rating/live-context';
import { useAreaEntry } from '@/components/rating/rating-context';
import { AreaBody } from './area-body';
import classes from './area-card.module.css';
import { Assignees, SaveMark } from './area-marks';

type AreaCardProps = {
  question: Question;
  questionnaire: Questionnaire;
  groupingName: string;
  levelNames: readonly string[];
};

export const cardIdOf = (areaId: string) => `area-${areaId}`;

/** One process area with everything beside it. */
export function AreaCard({ question, questionnaire, groupingName, levelNames }: AreaCardProps) {
  const { areaId, name, number, verticalNames } = question;
  const entry = useAreaEntry(areaId);
  const activity = useActivity(areaId);
  const isDisabled = !questionnaire.canEdit || entry.trouble?.kind === 'stopped';
  return (
    <article
      id={cardIdOf(areaId)}
      data-area={areaId}
      className={classes.card}
      tabIndex={-1}
      aria-labelledby={`${cardIdOf(areaId)}-name`}
    >
      <header className={classes.header}>
        <p className={classes.place}>
          {[groupingName, number, ...verticalNames].filter(Boolean).join(' · ')}
        </p>
        <h2 id={`${cardIdOf(areaId)}-name`} className={classes.name}>
          {name}
        </h2>
        <Assignees activity={activity} people={questionnaire.people} memberId={questionnaire.memberId} />
        <span className={classes.saved}>
          <SaveMark entry={entry} />
        </span>
      </header>
      <AreaBody
        question={question}
        questionnaire={questionnaire}
        levelNames={levelNames}
        entry={entry}
        isDisabled={isDisabled}
      >
        <div data-no-shortcuts>
          <AreaDiscussion questionnaire={questionnaire} question={question} isEditable={!isDisabled} />
        </div>
      </AreaBody>
    </article>
  );
}
