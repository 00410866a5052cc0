import type { ReactNode } from 'react';
import { AreaAnswer } from '@/components/rating/area-answer';
import { AreaGuidance } from '@/components/rating/area-guidance';
import { AreaTrouble } from '@/components/rating/area-trouble';
import { lacksReason, shown, type AreaEntry } from '@/components/rating/draft';
import { RatingDetails } from '@/components/rating/rating-details';
import { useRatingStore } from '@/components/rating/rating-context';
import type { Question, Questionnaire } from '@/lib/assessment/questionnaire';
import classes from './area-body.module.css';

type AreaBodyProps = {
  question: Question;
  questionnaire: Questionnaire;
  levelNames: readonly string[];
  entry: AreaEntry;
  isDisabled: boolean;
  /** Below the details, beside the answer. */
  children?: ReactNode;
};

/** All that is asked of an area: the answer with its guidance, and what goes with it. */
export function AreaBody(props: AreaBodyProps) {
  const { question, questionnaire, levelNames, entry, isDisabled, children } = props;
  const { areaId } = question;
  const store = useRatingStore();
  const rating = shown(entry);
  return (
    <>
      <AreaTrouble question={question} entry={entry} levelNames={levelNames} />
      {!rating.confirmed && (
        <div className={classes.carried}>
          <span>This answer comes from an earlier campaign. Nobody has confirmed it yet.</span>
          <button
            type="button"
            className={classes.confirm}
            disabled={isDisabled}
            onClick={() => store.change(areaId, { confirmed: true })}
          >
            Still so: confirm
          </button>
        </div>
      )}
      <div className={classes.body}>
        <div className={classes.answer}>
          <AreaAnswer
            question={question}
            levelNames={levelNames}
            attributes={questionnaire.attributes}
            campaignDepth={questionnaire.depth}
            isDisabled={isDisabled}
          />
          <AreaGuidance
            question={question}
            levelNames={levelNames}
            level={rating.notApplicable ? null : (rating.scoredLevel ?? 0)}
          />
        </div>
        <div className={classes.beside}>
          <RatingDetails
            question={question}
            rating={rating}
            levelNames={levelNames}
            errors={entry.trouble?.kind === 'refused' ? entry.trouble.fields : {}}
            lacksReason={lacksReason(entry)}
            isDisabled={isDisabled}
            onChange={(fields, pause) => store.change(areaId, fields, { pause })}
            onLeave={() => store.flush(areaId)}
          />
          {children}
        </div>
      </div>
    </>
  );
}
