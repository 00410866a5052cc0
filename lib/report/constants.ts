import type { AreaStatus, ReportAction, TrendArea } from './types';

export const STATUS_NAMES: Record<AreaStatus, string> = {
  gap: 'Below target',
  on_target: 'On target',
  unrated: 'Not rated',
  not_applicable: 'Not applicable',
};

export const STATUS_WORDS: Record<ReportAction['status'], string> = {
  open: 'Open',
  in_progress: 'In progress',
  done: 'Done',
  dropped: 'Dropped',
};

export const EFFORT_NAMES: Record<ReportAction['effort'], string> = {
  small: 'Small',
  medium: 'Medium',
  large: 'Large',
};

export const TREND_KIND_NAMES: Record<TrendArea['kind'], string> = {
  risen: 'Risen',
  fallen: 'Fallen',
  new: 'New',
  gone: 'Gone',
  rescoped: 'Re-scoped',
};

export const REPORT_EXTENSIONS = ['pdf', 'xlsx', 'csv', 'json'] as const;
export type ReportExtension = (typeof REPORT_EXTENSIONS)[number];

/** A requested report is kept so long: the data move on, and it can be asked for again. In days. */
export const REPORT_DAYS = 30;
/** With more teams a report takes longer than people wait: it is made in the background. */
export const MOST_TEAMS_AT_ONCE = 30;
/** An organisation that waits for so many is refused another. */
export const MOST_WAITING = 10;
