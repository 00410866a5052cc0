'use client';

import { useTransition } from 'react';
import { useRatingStore } from '@/components/rating/rating-context';
import type { Question, Questionnaire, QuestionSection } from '@/lib/assessment/questionnaire';
import { useFactsText, type FactsSource } from './area-facts';
import { AreaRow } from './area-row';
import classes from './table-view.module.css';
import type { Unfolding } from './use-unfolding';

type TableViewProps = {
  questionnaire: Questionnaire;
  /** The groupings shown, each with the areas shown of it, in their order. */
  sections: readonly QuestionSection[];
  levelNames: readonly string[];
  facts: FactsSource;
  unfolding: Unfolding;
  onFocus: (areaId: string) => void;
};

const COLUMNS = ['Area', 'Level', 'N/A', 'Target', 'Gap', 'Confidence', 'Note', ''] as const;

/** Groupings at a glance: a line for each area, to rate there or to unfold. */
export function TableView(props: TableViewProps) {
  const { questionnaire, sections, levelNames, facts, unfolding, onFocus } = props;
  const [isOpening, startOpening] = useTransition();
  const areaIds = sections.flatMap(({ questions }) => questions.map(({ areaId }) => areaId));
  const areAllOpen = areaIds.every((areaId) => unfolding.unfolded.has(areaId));
  const isOneOpen = areaIds.some((areaId) => unfolding.unfolded.has(areaId));
  const yours = Number(
    useFactsText(facts, (source) => String(areaIds.filter((areaId) => source.of(areaId).isYours).length)),
  );
  return (
    <div className={classes.table}>
      <div className={classes.tools} data-no-print>
        <span className={classes.words}>
          {areaIds.length === 1 ? '1 area' : `${areaIds.length} areas`}
          {yours > 0 && `, ${yours} of them yours; those come first`}
        </span>
        <button
          type="button"
          className={classes.tool}
          disabled={areAllOpen || isOpening}
          onClick={() => startOpening(() => unfolding.unfoldAll(areaIds))}
        >
          {isOpening ? 'Opening…' : 'Open all'}
        </button>
        <button
          type="button"
          className={classes.tool}
          disabled={!isOneOpen}
          onClick={() => unfolding.unfoldAll([])}
        >
          Close all
        </button>
      </div>
      <div className={classes.columns} aria-hidden>
        {COLUMNS.map((column) => (
          <span key={column}>{column}</span>
        ))}
      </div>
      {sections.map((section) => (
        <section key={section.groupingId} aria-label={section.name} className={classes.section}>
          <div className={classes.heading}>
            <h2>{section.name}</h2>
            <span className={classes.group}>{section.groupName}</span>
            {questionnaire.canEdit && <ConfirmAll questions={section.questions} facts={facts} />}
          </div>
          {section.questions.map((question) => (
            <AreaRow
              key={question.areaId}
              question={question}
              questionnaire={questionnaire}
              levelNames={levelNames}
              isUnfolded={unfolding.unfolded.has(question.areaId)}
              onUnfold={unfolding.unfold}
              onFocus={onFocus}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

/** Says yes to all carried-over answers of a grouping at once; one step to undo. */
function ConfirmAll({ questions, facts }: { questions: readonly Question[]; facts: FactsSource }) {
  const store = useRatingStore();
  const carried = useFactsText(facts, (source) =>
    questions
      .filter(({ areaId }) => !source.of(areaId).rating.confirmed)
      .map(({ areaId }) => areaId)
      .join(' '),
  );
  if (carried === '') return null;
  const areaIds = carried.split(' ');
  return (
    <button
      type="button"
      className={classes.tool}
      onClick={() => store.changeMany(areaIds.map((areaId) => ({ areaId, changes: { confirmed: true } })))}
    >
      {areaIds.length === 1
        ? 'Confirm the carried-over answer'
        : `Confirm all ${areaIds.length} carried over`}
    </button>
  );
}
