'use server';

import { refresh } from 'next/cache';
import { defineAction } from '@/lib/action/action';
import { db } from '@/lib/db/client';
import { requireReview, requireSubmission } from './access';
import { assignAreas } from './assignment-mutations';
import { acceptAssessment, returnAssessment, submitAssessment } from './mutations';
import { assessmentIdSchema, assignSchema, returnSchema } from './schema';

export const submitAssessmentAction = defineAction(assessmentIdSchema, async ({ assessmentId }) => {
  await submitAssessment(db(), await requireSubmission(assessmentId));
  refresh();
});

export const acceptAssessmentAction = defineAction(assessmentIdSchema, async ({ assessmentId }) => {
  await acceptAssessment(db(), await requireReview(assessmentId));
  refresh();
});

export const returnAssessmentAction = defineAction(
  returnSchema,
  async ({ assessmentId, remark, remarks }) => {
    await returnAssessment(db(), await requireReview(assessmentId), remark, remarks);
    refresh();
  },
);

/** Shares areas out; whoever has the questionnaire open hears of it. */
export const assignAreasAction = defineAction(assignSchema, async ({ assessmentId, ...given }) => {
  await assignAreas(db(), await requireSubmission(assessmentId), given);
});
