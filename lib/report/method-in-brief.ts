/** How the numbers came about, for a reader who has only the report. */
export const METHOD_IN_BRIEF: readonly { title: string; text: string }[] = [
  {
    title: 'What is rated',
    text: 'Each process area gets a capability level from 0 to 5, on the scale of ISO/IEC 33020, and a target level. A process area that lies in several end-to-end verticals is rated once and counts in each of them.',
  },
  {
    title: 'Gap and priority',
    text: 'The gap of an area is its target minus its level, and never below 0. The priority is the gap times the importance: 1 normal, 2 high, 3 critical. Of two areas with the same priority, the one at the lower level comes first.',
  },
  {
    title: 'Summaries',
    text: 'A grouping, a vertical or a group has the weighted mean level of its rated, applicable areas; areas weigh the same unless the campaign says otherwise. Its gap is the mean of its areas’ gaps, so areas above their target do not hide others below it. Levels are ordinal, and a mean is only a summary: the lowest and highest level stand beside it.',
  },
  {
    title: 'What has no number',
    text: 'An area that nobody rated has no score, which is not a score of 0; it lowers the coverage, which is the share of applicable areas that are rated. An area that is not applicable counts nowhere and is listed with its reason. A dash stands for no score.',
  },
  {
    title: 'Rounding',
    text: 'Means are computed unrounded and shown with one decimal, half away from zero, alike on screen and in every file format.',
  },
];
