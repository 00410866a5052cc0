import type { Scope } from '@/lib/auth/scope';
import type { CampaignState, ScopedArea } from '@/lib/campaign/types';
import type { Edition } from '@/lib/framework/edition';
import type { Spread } from '@/lib/scoring/spread';
import type { AreaRating, Score } from '@/lib/scoring/types';

/** A team of the campaign that the reader may compare. */
export type TeamChoice = { teamId: string; teamName: string };

type ComparisonFacts = {
  campaignId: string;
  campaignName: string;
  campaignState: CampaignState;
  organisationId: string;
  editionId: string;
  /** Two to six, in the order asked for. */
  teams: readonly (TeamChoice & { assessmentId: string })[];
};

/** The signed-in person may compare these teams in this campaign. */
export type ComparisonScope = Scope<'comparison', ComparisonFacts>;

/** What one team answered on the areas in its scope, in map order. */
export type TeamRatings = TeamChoice & { assessmentId: string; ratings: readonly AreaRating[] };

/** What a comparison is computed from. */
export type ComparisonContent = {
  edition: Edition;
  areas: readonly ScopedArea[];
  teams: readonly TeamRatings[];
};

/** A group, grouping or vertical over the shared areas in it. Parts without one are left out; order is map order. */
export type ComparedPart = {
  id: string;
  name: string;
  groupId: string;
  /** How many shared areas it has. */
  areas: number;
  /** One a team, in their order; over the shared areas alone, so coverage is always whole. */
  scores: readonly Score[];
  /** How the teams' levels lie. */
  spread: Spread | null;
};

/** A shared area. */
export type ComparedArea = {
  areaId: string;
  name: string;
  number: string | null;
  groupingId: string;
  /** 0 to 5, one a team, in their order. */
  levels: readonly number[];
  spread: Spread;
  /** Highest less lowest level, 0 to 5. */
  range: number;
};

/** Everything that is computed from a comparison of teams. */
export type Comparison = {
  teams: readonly (TeamChoice & { assessmentId: string })[];
  /** The areas that every team has rated, of those that at least one has in scope. */
  shared: number;
  inScope: number;
  leftOut: readonly (LeftOut & { name: string })[];
  overall: ComparedPart;
  groups: readonly ComparedPart[];
  groupings: readonly (ComparedPart & { shortName: string })[];
  verticals: readonly ComparedPart[];
  areas: readonly ComparedArea[];
  /** The areas on which the teams differ, largest range first, then map order. */
  differences: readonly ComparedArea[];
};

/** An area that is not compared, and on whose account. */
export type LeftOut = {
  areaId: string;
  /** Places of the teams that have not rated it, or do not have it in scope. */
  unrated: readonly number[];
  /** Places of the teams to which it does not apply. */
  notApplicable: readonly number[];
};

/** What the page of a comparison shows. */
export type ComparisonPage = {
  campaignId: string;
  campaignName: string;
  choices: readonly TeamChoice[];
  chosen: readonly string[];
  /** Null until enough teams are chosen, and where the choice breaks a rule. */
  comparison: Comparison | null;
  /** The rule that the choice breaks. */
  problem: string | null;
};
