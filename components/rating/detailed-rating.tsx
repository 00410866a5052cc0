import { useCallback } from 'react';
import { formatPoints } from '@/lib/format/number';
import { attributeField } from '@/lib/assessment/detail-fields';
import type { Question, Questionnaire } from '@/lib/assessment/questionnaire';
import { countedAttributes, detailsOf } from '@/lib/assessment/rating-level';
import type { Rating } from '@/lib/assessment/types';
import { PROCESS_ATTRIBUTES, type AttributeId } from '@/lib/scoring/attributes';
import { explainLevel } from '@/lib/scoring/level-explanation';
import { processPerformance, type ProcessRating } from '@/lib/scoring/process-performance';
import classes from './detailed-rating.module.css';
import { DetailedRatingLegend } from './detailed-rating-legend';
import { AttributeRow, ProcessRow } from './detailed-rating-row';
import type { Draft } from './draft';
import { useRatingStore } from './rating-context';
import { TYPING_PAUSE } from './rating-store';

type DetailedRatingProps = {
  question: Question;
  rating: Rating;
  levelNames: readonly string[];
  attributes: Questionnaire['attributes'];
  isDisabled: boolean;
};

const idsAt = (level: number) => PROCESS_ATTRIBUTES.filter((one) => one.level === level).map(({ id }) => id);

/** An area in detail: its processes, PA 1.1 from them, and the other process attributes level by level. */
export function DetailedRating(props: DetailedRatingProps) {
  const { question, rating, levelNames, attributes, isDisabled } = props;
  const { areaId, processes } = question;
  const store = useRatingStore();
  // The same functions at each drawing, so that only the rows that changed are drawn anew.
  const onChange = useCallback((change: Draft) => store.change(areaId, change), [store, areaId]);
  const onType = useCallback(
    (change: Draft) => store.change(areaId, change, { pause: TYPING_PAUSE }),
    [store, areaId],
  );
  const onLeave = useCallback(() => void store.flush(areaId), [store, areaId]);
  const processIds = processes.map(({ id }) => id);
  const { atMost } = explainLevel(countedAttributes(rating, processIds));
  const rowOf = (id: AttributeId, isQuiet: boolean) => {
    const { name = '', statement = null } = attributes.find((one) => one.id === id) ?? {};
    return (
      <AttributeRow
        key={id}
        areaId={areaId}
        attributeId={id}
        name={name}
        statement={statement}
        value={rating[attributeField(id)] ?? null}
        isQuiet={isQuiet}
        isDisabled={isDisabled}
        onChange={onChange}
      />
    );
  };
  return (
    <div className={classes.details}>
      <DetailedRatingLegend />
      <section aria-label={`Level 1 of ${question.name}`}>
        <p className={classes.heading}>
          Level 1 {levelNames[1]}
          {processes.length > 0 && ': the processes'}
        </p>
        <ul className={classes.rows}>
          {processes.length === 0 && rowOf('1.1', false)}
          {processes.map(({ id, name, statement }) => (
            <ProcessRow
              key={id}
              areaId={areaId}
              processId={id}
              name={name}
              statement={statement}
              answer={rating[`process.${id}`] ?? null}
              reason={rating[`reason.${id}`] ?? ''}
              isDisabled={isDisabled}
              onChange={onChange}
              onType={onType}
              onLeave={onLeave}
            />
          ))}
        </ul>
        {processes.length > 0 && (
          <Performance
            name={attributes.find(({ id }) => id === '1.1')?.name ?? ''}
            processes={detailsOf(rating, processIds).processes}
          />
        )}
      </section>
      {[2, 3, 4, 5].map((level) => {
        const isQuiet = level > atMost + 1;
        return (
          <section
            key={level}
            aria-label={`Level ${level} of ${question.name}`}
            data-quiet={isQuiet || undefined}
          >
            <p className={classes.heading}>
              Level {level} {levelNames[level]}
              {isQuiet && <span className={classes.quiet}>counts once level {level - 1} is reached</span>}
            </p>
            <ul className={classes.rows}>{idsAt(level).map((id) => rowOf(id, isQuiet))}</ul>
          </section>
        );
      })}
    </div>
  );
}

/** PA 1.1 as it follows from the processes, so far or for good. */
function Performance({ name, processes }: { name: string; processes: readonly ProcessRating[] }) {
  const performance = processPerformance(processes);
  return (
    <p className={classes.performance}>
      <span className={classes.name}>PA 1.1 {name}</span>{' '}
      {performance === null
        ? 'follows from the processes.'
        : `mean ${formatPoints(performance.mean)} of 3, so ${performance.rating}` +
          (performance.isComplete
            ? '.'
            : ` so far: ${performance.rated} of ${performance.applicable} rated.`)}
    </p>
  );
}
