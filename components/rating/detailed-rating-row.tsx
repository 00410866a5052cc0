import { memo, useId, type KeyboardEvent, type ReactNode } from 'react';
import { PlainTextarea } from '@/components/ui/plain-fields';
import { LONGEST_REASON } from '@/lib/assessment/constants';
import { attributeField, PROCESS_ANSWERS, processField, reasonField } from '@/lib/assessment/detail-fields';
import { ANSWER_NAMES } from '@/lib/assessment/field-words';
import type { ProcessAnswer } from '@/lib/assessment/types';
import { ATTRIBUTE_RATINGS, type AttributeId, type AttributeRating } from '@/lib/scoring/attributes';
import classes from './detailed-rating.module.css';
import type { Draft } from './draft';

const SHORT: Record<ProcessAnswer, string> = { N: 'N', P: 'P', L: 'L', F: 'F', not_applicable: 'n/a' };

type RowProps<Answer extends ProcessAnswer> = {
  /** Of the radio buttons: unique on the page. */
  group: string;
  name: string;
  statement: ReactNode;
  options: readonly Answer[];
  value: Answer | null;
  isDisabled: boolean;
  onChoose: (value: Answer | null) => void;
  children?: ReactNode;
};

/** Something to rate: its name, what is asked, and a radio button for each answer. */
function Row<Answer extends ProcessAnswer>(props: RowProps<Answer>) {
  const { group, name, statement, options, value, isDisabled, onChoose, children } = props;
  const nameId = useId();

  function rateByKey(event: KeyboardEvent<HTMLElement>) {
    if (isDisabled || event.target instanceof HTMLTextAreaElement) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rating = ATTRIBUTE_RATINGS.find((candidate) => candidate === event.key.toUpperCase());
    const chosen = options.find((option) => option === rating);
    if (chosen !== undefined) {
      onChoose(chosen);
      event.currentTarget.querySelector<HTMLInputElement>(`input[value="${chosen}"]`)?.focus();
    } else if (event.key === 'Delete' || event.key === 'Backspace') onChoose(null);
    else return;
    // Letters and digits mean something else in the rest of the area.
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <li className={classes.row} onKeyDown={rateByKey}>
      <div className={classes.subject}>
        <span id={nameId} className={classes.name}>
          {name}
        </span>
        {statement}
      </div>
      <div role="radiogroup" aria-labelledby={nameId} className={classes.scale}>
        {options.map((option) => (
          <label key={option} className={classes.option} data-chosen={value === option || undefined}>
            <input
              type="radio"
              name={group}
              value={option}
              checked={value === option}
              disabled={isDisabled}
              aria-label={ANSWER_NAMES[option]}
              onChange={() => onChoose(option)}
              className={classes.radio}
            />
            {SHORT[option]}
          </label>
        ))}
      </div>
      {children}
    </li>
  );
}

/** The browser's own disclosure: works by keyboard, and its search opens it. */
function Folded({ of, children }: { of: string; children: string }) {
  return (
    <details className={classes.folded}>
      <summary>
        What is asked<span className={classes.forReaders}> of {of}</span>
      </summary>
      <p>{children}</p>
    </details>
  );
}

function rated(attributeId: AttributeId, rating: AttributeRating | null): Draft {
  const change: Draft = {};
  change[attributeField(attributeId)] = rating;
  return change;
}

function answered(processId: string, answer: ProcessAnswer | null): Draft {
  const change: Draft = {};
  change[processField(processId)] = answer;
  return change;
}

function explained(processId: string, reason: string): Draft {
  const change: Draft = {};
  change[reasonField(processId)] = reason;
  return change;
}

type ProcessRowProps = {
  areaId: string;
  processId: string;
  name: string;
  statement: string | null;
  answer: ProcessAnswer | null;
  reason: string;
  isDisabled: boolean;
  onChange: (change: Draft) => void;
  /** A change by typing, which may wait for more. */
  onType: (change: Draft) => void;
  /** The reader left a text: send it now. */
  onLeave: () => void;
};

/** One process of an area, to rate N, P, L, F, or not applicable with the reason. Drawn anew only when it changed. */
export const ProcessRow = memo(function ProcessRow(props: ProcessRowProps) {
  const { areaId, processId, name, statement, answer, reason, isDisabled, onChange, onType, onLeave } = props;
  return (
    <Row
      group={`process-${areaId}-${processId}`}
      name={name}
      statement={statement !== null && <Folded of={name}>{statement}</Folded>}
      options={PROCESS_ANSWERS}
      value={answer}
      isDisabled={isDisabled}
      onChoose={(chosen) => onChange(answered(processId, chosen))}
    >
      {answer === 'not_applicable' && (
        <div className={classes.reason}>
          <PlainTextarea
            label={`Why does ${name} not apply?`}
            required
            maxLength={LONGEST_REASON}
            disabled={isDisabled}
            value={reason}
            error={reason.trim() === '' ? 'Give the reason; it is saved with it.' : undefined}
            onChange={({ currentTarget: { value } }) => onType(explained(processId, value))}
            onBlur={onLeave}
          />
        </div>
      )}
    </Row>
  );
});

type AttributeRowProps = {
  areaId: string;
  attributeId: AttributeId;
  name: string;
  statement: string | null;
  value: AttributeRating | null;
  /** It changes nothing for now: its statement is folded away. */
  isQuiet: boolean;
  isDisabled: boolean;
  onChange: (change: Draft) => void;
};

/** One process attribute, to rate N, P, L or F. Drawn anew only when it changed. */
export const AttributeRow = memo(function AttributeRow(props: AttributeRowProps) {
  const { areaId, attributeId, name, statement, value, isQuiet, isDisabled, onChange } = props;
  const title = `PA ${attributeId} ${name}`.trim();
  const asked =
    statement !== null && (isQuiet ? <Folded of={title}>{statement}</Folded> : <p>{statement}</p>);
  return (
    <Row
      group={`attribute-${areaId}-${attributeId}`}
      name={title}
      statement={asked}
      options={ATTRIBUTE_RATINGS}
      value={value}
      isDisabled={isDisabled}
      onChoose={(chosen) => onChange(rated(attributeId, chosen))}
    />
  );
});
