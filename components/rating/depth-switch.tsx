import { DEPTHS } from '@/lib/assessment/constants';
import { keptAnswer } from '@/lib/assessment/kept-answer';
import type { Question } from '@/lib/assessment/questionnaire';
import { depthOf } from '@/lib/assessment/rating-level';
import type { Depth, Rating } from '@/lib/assessment/types';
import classes from './area-answer.module.css';

type DepthSwitchProps = {
  question: Question;
  rating: Rating;
  campaignDepth: Depth;
  isDisabled: boolean;
  /** Null stands for the campaign's depth. */
  onChoose: (depth: Depth | null) => void;
};

const NAMES: Record<Depth, string> = { direct: 'Choose a level', detailed: 'Rate in detail' };

/** Direct or detailed. The campaign's own depth is marked, and chosen as "the campaign's". */
export function DepthSwitch({ question, rating, campaignDepth, isDisabled, onChoose }: DepthSwitchProps) {
  const depth = depthOf(rating, campaignDepth);
  const processIds = question.processes.map(({ id }) => id);
  const kept = keptAnswer(rating, { campaignDepth, processIds });
  return (
    <div className={classes.depth}>
      <fieldset className={classes.switch} disabled={isDisabled}>
        <legend className={classes.forReaders}>How to rate {question.name}</legend>
        {DEPTHS.map((option) => (
          <label key={option} className={classes.depthOption} data-chosen={depth === option || undefined}>
            <input
              type="radio"
              name={`depth-${question.areaId}`}
              value={option}
              checked={depth === option}
              onChange={() => onChoose(option === campaignDepth ? null : option)}
              className={classes.radio}
            />
            {NAMES[option]}
            {option === campaignDepth && <span className={classes.forReaders}> (as the campaign)</span>}
          </label>
        ))}
      </fieldset>
      {kept !== null && <span className={classes.kept}>{kept}</span>}
    </div>
  );
}
