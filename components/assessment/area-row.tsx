'use client';

import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { shown } from '@/components/rating/draft';
import { useActivity } from '@/components/rating/live-context';
import { useAreaEntry, useRatingStore } from '@/components/rating/rating-context';
import { CONFIDENCE_NAMES } from '@/lib/assessment/constants';
import type { Question, Questionnaire } from '@/lib/assessment/questionnaire';
import { depthOf } from '@/lib/assessment/rating-level';
import type { Rating } from '@/lib/assessment/types';
import { NO_SCORE } from '@/lib/format/number';
import { AreaBody } from './area-body';
import { cardIdOf } from './area-card';
import { shownGap } from './area-filter';
import { ActivityMarks, Assignees, SaveMark } from './area-marks';
import classes from './area-row.module.css';
import { RowLevel } from './row-level';

type AreaRowProps = {
  question: Question;
  questionnaire: Questionnaire;
  levelNames: readonly string[];
  isUnfolded: boolean;
  onUnfold: (areaId: string, isUnfolded: boolean) => void;
  /** Shows the area alone, with all that is said around it. */
  onFocus: (areaId: string) => void;
};

function levelWords({ notApplicable, scoredLevel }: Rating, levelNames: readonly string[]): string {
  if (notApplicable) return 'Not applicable';
  return scoredLevel === null ? 'Unrated' : `Level ${scoredLevel} ${levelNames[scoredLevel] ?? ''}`;
}

/** One area in a line, to rate there; unfolds to answer in full. Drawn anew only when its own answer changes. */
export const AreaRow = memo(function AreaRow(props: AreaRowProps) {
  const { question, questionnaire, levelNames, isUnfolded, onUnfold, onFocus } = props;
  const { areaId, name, campaignTarget } = question;
  const store = useRatingStore();
  const entry = useAreaEntry(areaId);
  const activity = useActivity(areaId);
  const rating = shown(entry);
  const isDisabled = !questionnaire.canEdit || entry.trouble?.kind === 'stopped';
  const gap = shownGap({ rating, campaignTarget });
  const id = cardIdOf(areaId);
  const Chevron = isUnfolded ? IconChevronDown : IconChevronRight;
  const note = rating.notApplicable ? rating.notApplicableReason : rating.note;
  return (
    <article
      id={id}
      data-area={areaId}
      className={classes.row}
      data-unfolded={isUnfolded || undefined}
      tabIndex={-1}
      aria-labelledby={`${id}-name`}
    >
      <div className={classes.line}>
        <h3 className={classes.name}>
          <button
            type="button"
            className={classes.unfold}
            aria-expanded={isUnfolded}
            onClick={() => onUnfold(areaId, !isUnfolded)}
          >
            <Chevron size={15} aria-hidden className={classes.chevron} />
            <span id={`${id}-name`}>{name}</span>
          </button>
        </h3>
        <div className={classes.level}>
          {isUnfolded ? (
            <span>{levelWords(rating, levelNames)}</span>
          ) : (
            <RowLevel
              question={question}
              rating={rating}
              levelNames={levelNames}
              isDerived={depthOf(rating, questionnaire.depth) === 'detailed'}
              isDisabled={isDisabled}
              onChoose={(level) => store.change(areaId, { level })}
            />
          )}
        </div>
        <div className={classes.not}>
          {!isUnfolded && (
            <label title="Not applicable">
              <input
                type="checkbox"
                aria-label="Not applicable"
                checked={rating.notApplicable}
                disabled={isDisabled}
                onChange={({ currentTarget: { checked } }) => {
                  store.change(areaId, { notApplicable: checked });
                  // Its reason is asked for.
                  if (checked) onUnfold(areaId, true);
                }}
              />
              <span aria-hidden className={classes.caption}>
                N/A
              </span>
            </label>
          )}
        </div>
        <Fact caption="Target" value={rating.target ?? campaignTarget} isOwn={rating.target !== null} />
        <Fact caption="Gap" value={gap ?? NO_SCORE} isOpen={(gap ?? 0) > 0} />
        <Fact
          caption="Confidence"
          value={rating.confidence === null ? NO_SCORE : CONFIDENCE_NAMES[rating.confidence]}
        />
        <div className={classes.note} title={note}>
          {note}
        </div>
        <div className={classes.marks}>
          {!rating.confirmed && <span className={classes.carried}>Not confirmed</span>}
          <Assignees activity={activity} people={questionnaire.people} memberId={questionnaire.memberId} />
          <ActivityMarks activity={activity} />
          <SaveMark entry={entry} isQuiet />
        </div>
      </div>
      {isUnfolded && (
        <div className={classes.body}>
          <AreaBody
            question={question}
            questionnaire={questionnaire}
            levelNames={levelNames}
            entry={entry}
            isDisabled={isDisabled}
          >
            <button type="button" className={classes.alone} onClick={() => onFocus(areaId)}>
              Comments, evidence, opinions and history
            </button>
          </AreaBody>
        </div>
      )}
    </article>
  );
});

type FactProps = { caption: string; value: string | number; isOwn?: boolean; isOpen?: boolean };

function Fact({ caption, value, isOwn, isOpen }: FactProps) {
  return (
    <div className={classes.fact} data-own={isOwn || undefined} data-open={isOpen || undefined}>
      <span className={classes.caption}>{caption} </span>
      {value}
    </div>
  );
}
