import { PlainCheckbox, PlainSelect, PlainTextarea } from '@/components/ui/plain-fields';
import {
  CONFIDENCES,
  CONFIDENCE_NAMES,
  IMPORTANCES,
  IMPORTANCE_NAMES,
  LONGEST_NOTE,
  LONGEST_REASON,
} from '@/lib/assessment/constants';
import type { Question } from '@/lib/assessment/questionnaire';
import type { Rating } from '@/lib/assessment/types';
import type { Draft } from './draft';
import classes from './rating-details.module.css';
import { TYPING_PAUSE } from './rating-store';

type RatingDetailsProps = {
  question: Question;
  rating: Rating;
  levelNames: readonly string[];
  errors: Record<string, string>;
  lacksReason: boolean;
  isDisabled: boolean;
  /** `pause` in milliseconds waits for more typing. */
  onChange: (change: Draft, pause?: number) => void;
  /** The reader left a text: send it now. */
  onLeave: () => void;
};

/** A sentence that starts with its field, from a rule such as "must have at most 10 characters". */
const sentence = (field: string, rule: string | undefined) =>
  rule === undefined ? undefined : `${field} ${rule}.`;

function confidenceOf(value: string): Rating['confidence'] {
  return CONFIDENCES.find((confidence) => confidence === value) ?? null;
}

/** What goes with a level: target, importance, confidence, "not applicable" and a note. */
export function RatingDetails(props: RatingDetailsProps) {
  const { question, rating, levelNames, errors, lacksReason, isDisabled, onChange, onLeave } = props;
  const campaignTarget = `${question.campaignTarget} ${levelNames[question.campaignTarget] ?? ''}`;
  const { notApplicable } = rating;
  return (
    <div className={classes.details}>
      <PlainSelect
        label="Target"
        disabled={isDisabled || notApplicable}
        value={rating.target ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ target: value === '' ? null : Number(value) })}
        options={[
          { value: '', label: `${campaignTarget} (campaign)` },
          ...levelNames.map((name, level) => ({ value: String(level), label: `${level} ${name}` })),
        ]}
      />
      <PlainSelect
        label="Importance"
        disabled={isDisabled || notApplicable}
        value={rating.importance}
        onChange={({ currentTarget: { value } }) => onChange({ importance: Number(value) })}
        options={IMPORTANCES.map((importance) => ({
          value: String(importance),
          label: IMPORTANCE_NAMES[importance] ?? '',
        }))}
      />
      <PlainSelect
        label="Confidence"
        disabled={isDisabled || notApplicable}
        value={rating.confidence ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ confidence: confidenceOf(value) })}
        options={[
          { value: '', label: 'Not said' },
          ...CONFIDENCES.map((confidence) => ({ value: confidence, label: CONFIDENCE_NAMES[confidence] })),
        ]}
      />
      <PlainTextarea
        label="Note"
        disabled={isDisabled}
        value={rating.note}
        error={sentence('The note', errors.note)}
        description={
          rating.note.length > LONGEST_NOTE * 0.9
            ? `${rating.note.length} of ${LONGEST_NOTE} characters`
            : undefined
        }
        onChange={({ currentTarget: { value } }) => onChange({ note: value }, TYPING_PAUSE)}
        onBlur={onLeave}
      />
      <PlainCheckbox
        label="Not applicable here"
        disabled={isDisabled}
        checked={notApplicable}
        onChange={({ currentTarget: { checked } }) => onChange({ notApplicable: checked })}
      />
      {notApplicable && (
        <PlainTextarea
          label="Why is it not applicable?"
          required
          maxLength={LONGEST_REASON}
          disabled={isDisabled}
          value={rating.notApplicableReason}
          error={
            lacksReason
              ? 'Give the reason; it is saved with it.'
              : sentence('The reason', errors.notApplicableReason)
          }
          onChange={({ currentTarget: { value } }) => onChange({ notApplicableReason: value }, TYPING_PAUSE)}
          onBlur={onLeave}
        />
      )}
    </div>
  );
}
