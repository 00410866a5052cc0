import type { AssessmentState, Confidence } from './types';

/** A note is a paragraph or two; longer matter belongs in a linked document. In characters. */
export const LONGEST_NOTE = 4_000;
/** A reason is a sentence or two. In characters. */
export const LONGEST_REASON = 1_000;
/** What a reviewer writes back. In characters. */
export const LONGEST_REMARK = 2_000;

export const IMPORTANCES = [1, 2, 3] as const;
export const IMPORTANCE_NAMES: Record<number, string> = { 1: 'Normal', 2: 'High', 3: 'Critical' };

export const CONFIDENCES = ['low', 'medium', 'high'] as const satisfies Confidence[];
export const CONFIDENCE_NAMES: Record<Confidence, string> = { low: 'Low', medium: 'Medium', high: 'High' };

export const STATE_NAMES: Record<AssessmentState, string> = {
  not_started: 'Not started',
  in_progress: 'In progress',
  submitted: 'Submitted',
  accepted: 'Accepted',
  returned: 'Returned',
};
