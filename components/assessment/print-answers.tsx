'use client';

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { onPrinting } from '@/components/ui/on-printing';
import { TableHead } from '@/components/ui/table-head';
import { CONFIDENCE_NAMES, IMPORTANCE_NAMES } from '@/lib/assessment/constants';
import type { QuestionSection } from '@/lib/assessment/questionnaire';
import { NO_SCORE } from '@/lib/format/number';
import type { FactsSource } from './area-facts';
import { shownGap, type AreaFacts } from './area-filter';
import classes from './print-answers.module.css';

/** Is the page being printed? Drawn in time for it. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => onPrinting((isNow) => flushSync(() => setPrinting(isNow))), []);
  return isPrinting;
}

type PrintAnswersProps = {
  sections: readonly QuestionSection[];
  facts: FactsSource;
  levelNames: readonly string[];
};

/** On paper: all answers of the groupings shown, in tables. */
export function PrintAnswers({ sections, facts, levelNames }: PrintAnswersProps) {
  const isPrinting = usePrinting();
  if (!isPrinting) return null;
  return sections.map(({ groupingId, name, questions }) => (
    <section key={groupingId} className={classes.section}>
      <h2>{name}</h2>
      <table className={classes.table}>
        <TableHead columns={['Area', 'Level', 'Target', 'Gap', 'Importance', 'Confidence', 'Note']} />
        <tbody>
          {questions.map((question) => (
            <PrintRow
              key={question.areaId}
              name={question.name}
              area={facts.of(question.areaId)}
              levelNames={levelNames}
            />
          ))}
        </tbody>
      </table>
    </section>
  ));
}

type PrintRowProps = { name: string; area: AreaFacts; levelNames: readonly string[] };

function PrintRow({ name, area, levelNames }: PrintRowProps) {
  const { rating, campaignTarget } = area;
  const { scoredLevel, notApplicable, confidence } = rating;
  const level = scoredLevel === null ? NO_SCORE : `${scoredLevel} ${levelNames[scoredLevel] ?? ''}`;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {notApplicable ? 'Not applicable' : level}
        {!rating.confirmed && ' (not confirmed)'}
      </td>
      <td>{notApplicable ? NO_SCORE : (rating.target ?? campaignTarget)}</td>
      <td>{shownGap(area) ?? NO_SCORE}</td>
      <td>{IMPORTANCE_NAMES[rating.importance]}</td>
      <td>{confidence === null ? NO_SCORE : CONFIDENCE_NAMES[confidence]}</td>
      <td className={classes.note}>{notApplicable ? rating.notApplicableReason : rating.note}</td>
    </tr>
  );
}
