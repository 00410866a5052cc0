'use client';

import type { KeyboardEvent } from 'react';
import type { Question } from '@/lib/assessment/questionnaire';
import { LEVELS } from '@/lib/framework/constants';
import classes from './area-card.module.css';
import { AreaGuidance } from '@/components/rating/area-guidance';
import { AreaTrouble } from '@/components/rating/area-trouble';
import { isEmpty, lacksReason, shown, type Draft } from '@/components/rating/draft';
import { LevelChoice } from '@/components/rating/level-choice';
import { RatingDetails } from '@/components/rating/rating-details';
import { useAreaEntry, useRatingStore } from '@/components/rating/rating-context';

type AreaCardProps = { question: Question; levelNames: readonly string[]; canEdit: boolean };

const isTyping = (target: EventTarget) =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

export const cardIdOf = (areaId: string) => `area-${areaId}`;

/** One process area: its statements to choose from, and what goes with the choice. Digits 0-5 rate it, N excludes it. */
export function AreaCard({ question, levelNames, canEdit }: AreaCardProps) {
  const store = useRatingStore();
  const entry = useAreaEntry(question.areaId);
  const rating = shown(entry);
  const isStopped = entry.trouble?.kind === 'stopped';
  const isDisabled = !canEdit || isStopped;
  const change = (fields: Draft, pause?: number) => store.change(question.areaId, fields, pause);

  function rateByKey(event: KeyboardEvent<HTMLElement>) {
    if (isDisabled || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const level = LEVELS.find((candidate) => String(candidate) === event.key);
    if (level !== undefined && !rating.notApplicable) change({ level });
    else if (event.key.toLowerCase() === 'n') change({ notApplicable: !rating.notApplicable });
    else return;
    event.preventDefault();
  }

  return (
    <article
      id={cardIdOf(question.areaId)}
      className={classes.card}
      tabIndex={-1}
      aria-labelledby={`${cardIdOf(question.areaId)}-name`}
      onKeyDown={rateByKey}
    >
      <header className={classes.header}>
        <h3 id={`${cardIdOf(question.areaId)}-name`} className={classes.name}>
          {question.name}
        </h3>
        <span className={classes.place}>
          {[question.number, ...question.verticalNames].filter(Boolean).join(' · ')}
        </span>
        <AreaSaveState isWaiting={!isEmpty(entry.draft)} version={entry.confirmed.version} />
      </header>
      {entry.trouble && <AreaTrouble question={question} entry={entry} levelNames={levelNames} />}
      <div className={classes.body}>
        <div className={classes.choice} data-faded={rating.notApplicable || undefined}>
          <LevelChoice
            question={question}
            levelNames={levelNames}
            level={rating.level}
            target={rating.target ?? question.campaignTarget}
            isDisabled={isDisabled || rating.notApplicable}
            onChoose={(level) => change({ level })}
          />
          <AreaGuidance
            question={question}
            levelNames={levelNames}
            level={rating.notApplicable ? null : (rating.level ?? 0)}
          />
        </div>
        <RatingDetails
          question={question}
          rating={rating}
          levelNames={levelNames}
          errors={entry.trouble?.kind === 'refused' ? entry.trouble.fields : {}}
          lacksReason={lacksReason(entry)}
          isDisabled={isDisabled}
          onChange={change}
          onLeave={() => void store.flush(question.areaId)}
        />
      </div>
    </article>
  );
}

function AreaSaveState({ isWaiting, version }: { isWaiting: boolean; version: number }) {
  if (!isWaiting && version === 0) return null;
  return <span className={classes.saved}>{isWaiting ? 'Saving…' : 'Saved'}</span>;
}
