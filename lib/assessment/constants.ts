import type { AssessmentState, Confidence, Depth } from './types';

/** A note is a paragraph or two; longer matter belongs in a linked document. In characters. */
export const LONGEST_NOTE = 4_000;
/** A reason is a sentence or two. In characters. */
export const LONGEST_REASON = 1_000;
/** What a reviewer writes back. In characters. */
export const LONGEST_REMARK = 2_000;

/** Names the member whose answers a browser sends. */
export const SENDER_HEADER = 'Tomograph-Member';
/** Why an answer changed: a sentence or two. In characters. */
export const LONGEST_WHY = 1_000;
/** A batch holds at most all areas of the largest edition several times over. */
export const MOST_CHANGES = 500;
/** More people than a team has. */
export const MOST_ASSIGNEES = 200;
/** The body of a batch: every area's note at its limit in the widest encoding fits. */
export const LARGEST_BATCH_BYTES = 4 * 1024 * 1024;
/** Evidence older than this says little of today: method.md. In months. */
export const EVIDENCE_STALE_AFTER_MONTHS = 18;

export const DEPTHS = ['direct', 'detailed'] as const satisfies Depth[];
export const DEPTH_NAMES: Record<Depth, string> = { direct: 'Direct', detailed: 'Detailed' };

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
