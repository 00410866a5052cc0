import type { Question } from '@/lib/assessment/questionnaire';
import type { Rating } from '@/lib/assessment/types';
import { LEVELS } from '@/lib/framework/constants';
import classes from './row-level.module.css';

type RowLevelProps = {
  question: Question;
  rating: Rating;
  levelNames: readonly string[];
  /** Does the level follow from an answer in detail? Then there is nothing to choose here. */
  isDerived: boolean;
  isDisabled: boolean;
  onChoose: (level: number) => void;
};

/** The six levels as a row of radio buttons; the target is marked. */
export function RowLevel({ question, rating, levelNames, isDerived, isDisabled, onChoose }: RowLevelProps) {
  const { level, scoredLevel, notApplicable } = rating;
  const target = rating.target ?? question.campaignTarget;
  if (isDerived)
    return (
      <span className={classes.derived}>
        {scoredLevel === null ? 'In detail, not complete' : `${scoredLevel} ${levelNames[scoredLevel] ?? ''}`}
        {scoredLevel !== null && <span className={classes.how}> derived</span>}
      </span>
    );
  return (
    <fieldset
      className={classes.levels}
      disabled={isDisabled || notApplicable}
      data-faded={notApplicable || undefined}
    >
      <legend className={classes.forReaders}>Capability level of {question.name}</legend>
      {LEVELS.map((option) => (
        <label
          key={option}
          className={classes.option}
          data-chosen={level === option || undefined}
          data-target={target === option || undefined}
          title={`${option} ${levelNames[option] ?? ''}: ${question.statements[option] ?? ''}`}
        >
          <input
            type="radio"
            name={`level-${question.areaId}`}
            aria-label={`${option} ${levelNames[option] ?? ''}${target === option ? ', target' : ''}`}
            checked={level === option}
            onChange={() => onChoose(option)}
            className={classes.radio}
          />
          <span aria-hidden>{option}</span>
        </label>
      ))}
    </fieldset>
  );
}
