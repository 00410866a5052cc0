import type { TeamGroupNode } from '@/lib/team/group-tree';
import type { AgainstRest } from './rest';
import type { SettledQuery } from './settle-query';
import type { Comparison, ComparisonContent, LastLevels, TeamChoice } from './types';

/** What the page of a comparison shows. */
export type ComparisonPage = {
  campaignId: string;
  campaignName: string;
  choices: readonly TeamChoice[];
  readsAllResults: boolean;
  query: SettledQuery;
  /** Null until enough teams are chosen, and for one team against the rest. */
  compared: Compared | null;
  /** One team against the rest; null in other views. */
  against: AgainstRest | null;
  /** The rule that the choice of teams breaks. */
  problem: string | null;
};

/** The numbers of a comparison with what they are computed from. */
export type Compared = {
  content: ComparisonContent;
  comparison: Comparison;
  /** The groups of teams; empty unless the view shows them. */
  groups: readonly TeamGroupNode[];
  /** Empty unless the view shows them. */
  lastLevels: LastLevels;
};
