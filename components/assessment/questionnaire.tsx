'use client';

import { KeptPage } from '@/components/rating/kept-page';
import { LiveProvider } from '@/components/rating/live-context';
import { RatingProvider } from '@/components/rating/rating-context';
import type { Questionnaire as QuestionnaireModel } from '@/lib/assessment/questionnaire';
import { QuestionnaireFrame } from './questionnaire-frame';

type QuestionnaireProps = {
  questionnaire: QuestionnaireModel;
  /** Why the reviewer returned it; null unless it was. */
  remark: string | null;
  /** Of the address that the page was made for. */
  query: string;
  /** Does this browser keep the page, to go on without a connection? */
  isKept: boolean;
};

/** The whole questionnaire with the answers that it works on. */
export function Questionnaire({ questionnaire, remark, query, isKept }: QuestionnaireProps) {
  if (questionnaire.sections.length === 0) return <p>This campaign has no process area in scope.</p>;
  return (
    <RatingProvider questionnaire={questionnaire}>
      <LiveProvider questionnaire={questionnaire}>
        <QuestionnaireFrame questionnaire={questionnaire} remark={remark} query={query} />
      </LiveProvider>
      {isKept && <KeptPage questionnaire={questionnaire} />}
    </RatingProvider>
  );
}
