import type { Difference } from '@/lib/scoring/clear-difference';

/** Whether bands part, on screen and in files. */
export const DIFFERENCE_WORDS: Record<Difference, string> = {
  higher: 'clearly higher',
  lower: 'clearly lower',
  none: 'no clear difference',
};
