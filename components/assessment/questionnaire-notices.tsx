'use client';

import { Alert } from '@mantine/core';
import { lazy, Suspense } from 'react';
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
        <Alert mb="md" p="xs" role="status" color="yellow">
          {notice}
        </Alert>
      )}
      {lockReason !== null && (
        <Alert mb="md" p="xs">
          {lockReason}
        </Alert>
      )}
      {lockReason === null && !canEdit && (
        <Alert mb="md" p="xs">
          You can read this assessment; its leads and raters fill it in.
        </Alert>
      )}
      {remark !== null && (
        <Alert color="yellow" mb="md" p="xs" title="Returned by the reviewer">
          {remark}
        </Alert>
      )}
      {canReview && (
        <Suspense>
          <ReviewPanel questionnaire={questionnaire} onOpenArea={(_, areaId) => onOpenArea(areaId)} />
        </Suspense>
      )}
    </>
  );
}
