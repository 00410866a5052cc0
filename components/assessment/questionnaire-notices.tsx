'use client';

import { lazy, Suspense } from 'react';
import { Notice } from '@/components/ui/notice';
import type { Questionnaire } from '@/lib/assessment/questionnaire';

// Only reviewers need it.
const ReviewPanel = lazy(() => import('./review-panel').then((module) => ({ default: module.ReviewPanel })));

type QuestionnaireNoticesProps = {
  questionnaire: Questionnaire;
  /** Why the reviewer returned it; null unless it was. */
  remark: string | null;
  /** What just happened and is worth reading. */
  notice: string | null;
  onOpenArea: (areaId: string) => void;
};

/** What to know before the questions: why they are locked, and the review. */
export function QuestionnaireNotices({
  questionnaire,
  remark,
  notice,
  onOpenArea,
}: QuestionnaireNoticesProps) {
  const { lockReason, canEdit, canReview } = questionnaire;
  return (
    <>
      {notice !== null && (
        <Notice tone="warning" role="status">
          {notice}
        </Notice>
      )}
      {lockReason !== null && <Notice>{lockReason}</Notice>}
      {lockReason === null && !canEdit && (
        <Notice>You can read this assessment; its leads and raters fill it in.</Notice>
      )}
      {remark !== null && (
        <Notice tone="warning" title="Returned by the reviewer">
          {remark}
        </Notice>
      )}
      {canReview && (
        <Suspense>
          <ReviewPanel questionnaire={questionnaire} onOpenArea={(_, areaId) => onOpenArea(areaId)} />
        </Suspense>
      )}
    </>
  );
}
