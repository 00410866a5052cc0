type MethodPart = { title: string; text: string };

/** How the numbers came about, for a reader who has only the report. */
export const METHOD_IN_BRIEF: readonly MethodPart[] = [
  {
    title: 'What is rated',
    text: 'Each process area gets a capability level from 0 to 5, on the scale of ISO/IEC 33020, and a target level. A process area that lies in several end-to-end verticals is rated once and counts in each of them.',
  },
  {
    title: 'Two depths',
    text: 'A level is chosen among six statements, or derived in detail. In detail each process is rated N not, P partially, L largely or F fully achieved; their mean is process attribute PA 1.1, and PA 2.1 to 5.2 are rated as such. A level is reached when its attributes are L or F and all below are F. An answer that was carried over from an earlier campaign counts, and is marked until somebody confirms it.',
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
    title: 'How sure a score is',
    text: 'The band around a score is wider the less sure the raters say they are (0.1 to 0.4 of a level), by 0.1 more where no evidence is younger than 18 months, and by 1.5 for each share of areas not rated. The figures are a convention. Two scores whose bands overlap or touch have no clear difference.',
  },
  {
    title: 'What has no number',
    text: 'An area that nobody rated has no score, which is not a score of 0; it lowers the coverage, which is the share of applicable areas that are rated. An area that is not applicable counts nowhere and is listed with its reason. A dash stands for no score.',
  },
  {
    title: 'Rounding and snapshot',
    text: 'Means are computed unrounded and shown with one decimal, half away from zero, alike on screen and in every file format. The snapshot is the SHA-256 hash of the report’s numbers and texts without its date: two reports with the same snapshot say the same.',
  },
];

/** What more there is to say about several teams. */
export const METHOD_OF_TEAMS: readonly MethodPart[] = [
  {
    title: 'Several teams',
    text: 'Scores are means over the ratings of all teams of the report, each rating equal, whether or not the other teams have rated the area too. The comparison on screen counts, for up to six teams, only the areas that all of them have rated, so its figures may differ. The map shows the median of the teams’ levels against the campaign’s target, on screen and here. Up to six teams stand by name; of more, the median and the quartiles do, between neighbours by linear interpolation. Notes and details stand in each team’s own report.',
  },
];
