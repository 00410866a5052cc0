'use client';

import type { Question, Questionnaire } from '@/lib/assessment/questionnaire';
import { depthOf } from '@/lib/assessment/rating-level';
import type { Depth } from '@/lib/assessment/types';
import classes from './area-answer.module.css';
import { DepthSwitch } from './depth-switch';
import { DetailedRating } from './detailed-rating';
import { shown } from './draft';
import { LevelChoice } from './level-choice';
import { LevelReason } from './level-reason';
import { useAreaEntry, useRatingStore } from './rating-context';

type AreaAnswerProps = {
  question: Question;
  levelNames: readonly string[];
  attributes: Questionnaire['attributes'];
  campaignDepth: Depth;
  isDisabled: boolean;
};

/** The answer of one area: its statements to choose from or its details to rate, and why it is at its level. */
export function AreaAnswer({ question, levelNames, attributes, campaignDepth, isDisabled }: AreaAnswerProps) {
  const store = useRatingStore();
  const rating = shown(useAreaEntry(question.areaId));
  const { areaId } = question;
  const depth = depthOf(rating, campaignDepth);
  const isOff = isDisabled || rating.notApplicable;
  return (
    <div className={classes.answer} data-faded={rating.notApplicable || undefined}>
      <DepthSwitch
        question={question}
        rating={rating}
        campaignDepth={campaignDepth}
        isDisabled={isOff}
        onChoose={(chosen) => store.change(areaId, { depth: chosen })}
      />
      <div className={classes.body}>
        {depth === 'direct' ? (
          <LevelChoice
            question={question}
            levelNames={levelNames}
            level={rating.level}
            target={rating.target ?? question.campaignTarget}
            isDisabled={isOff}
            onChoose={(level) => store.change(areaId, { level })}
          />
        ) : (
          <DetailedRating
            question={question}
            rating={rating}
            levelNames={levelNames}
            attributes={attributes}
            isDisabled={isOff}
          />
        )}
        {!rating.notApplicable && (
          <LevelReason
            rating={rating}
            campaignDepth={campaignDepth}
            processes={question.processes}
            attributes={attributes}
          />
        )}
      </div>
    </div>
  );
}
