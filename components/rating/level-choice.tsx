import type { Question } from '@/lib/assessment/questionnaire';
import classes from './level-choice.module.css';

type LevelChoiceProps = {
  question: Question;
  levelNames: readonly string[];
  level: number | null;
  target: number;
  isDisabled: boolean;
  onChoose: (level: number) => void;
};

/** The six level statements of an area as one group of radio buttons; the target's row is marked. */
export function LevelChoice({ question, levelNames, level, target, isDisabled, onChoose }: LevelChoiceProps) {
  return (
    <fieldset className={classes.choice} disabled={isDisabled}>
      <legend className={classes.legend}>Capability level of {question.name}</legend>
      {question.statements.map((statement, index) => (
        <label key={index} className={classes.option} data-chosen={level === index || undefined}>
          <input
            type="radio"
            name={`level-${question.areaId}`}
            value={index}
            checked={level === index}
            onChange={() => onChoose(index)}
            className={classes.radio}
          />
          <span className={classes.number} aria-hidden>
            {index}
          </span>
          <span>
            <span className={classes.name}>
              <span className={classes.forReaders}>{index} </span>
              {levelNames[index]}
              {target === index && <span className={classes.target}>Target</span>}
            </span>
            <span className={classes.statement}>{statement}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
