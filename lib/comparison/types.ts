import type { Scope } from '@/lib/auth/scope';
import type { CampaignState, ScopedArea } from '@/lib/campaign/types';
import type { Edition } from '@/lib/framework/edition';
import type { Spread } from '@/lib/scoring/spread';
import type { AreaRating, Score } from '@/lib/scoring/types';
import type { BandedArea, ScoreBand } from '@/lib/scoring/uncertainty';

/** A team of the campaign that the reader may compare. */
export type TeamChoice = { teamId: string; teamName: string };

/** All that the reader may compare, or these, by id. */
export type TeamSelection = 'all' | readonly string[];

/** `shared`: over the areas that every team has rated. `own`: each team over what it has rated itself. */
export type Basis = 'shared' | 'own';

type CampaignOfTeams = {
  campaignId: string;
  campaignName: string;
  campaignState: CampaignState;
  organisationId: string;
  editionId: string;
};

/** The signed-in person may see this campaign, and of its teams these by name. */
export type ComparableScope = Scope<
  'comparable',
  CampaignOfTeams & {
    /** By name. */
    choices: readonly TeamChoice[];
    /** Whether the choices are all of the campaign's teams, whoever reads. */
    readsAllResults: boolean;
    ownTeamIds: readonly string[];
  }
>;

/** The signed-in person may compare these teams in this campaign. */
export type ComparisonScope = Scope<
  'comparison',
  CampaignOfTeams & {
    /** In the order asked for: two or more, or the one that is looked at by itself. */
    teams: readonly TeamChoice[];
  }
>;

/** The signed-in person may hold this team against all other teams without their names. */
export type RestScope = Scope<
  'rest',
  CampaignOfTeams & {
    team: TeamChoice;
    /** Teams that are no part of the rest: for a member all of their own, whichever of them is held against it. */
    apartTeamIds: readonly string[];
  }
>;

/** What a team answered on an area in scope, with what its band depends on. */
export type TeamRating = AreaRating &
  BandedArea & {
    /** False for an answer carried over from an earlier campaign that nobody confirmed yet. */
    confirmed: boolean;
  };

/** How many answers there are, and how many of them were carried over and nobody confirmed yet. */
export type Unconfirmed = { unconfirmed: number; answered: number };

/** What one team answered on the areas in its scope, in map order. */
export type TeamRatings = TeamChoice & {
  assessmentId: string;
  /** The group of teams that it belongs to. */
  groupId: string | null;
  ratings: readonly TeamRating[];
};

/**
 * A level of the team's last campaign; `new` where that did not ask the area, null where it was not rated or did not
 * apply.
 */
export type LastLevel = number | 'new' | null;

/** By team id, the areas in the order of the comparison's. Without the teams that had no earlier campaign. */
export type LastLevels = ReadonlyMap<string, readonly LastLevel[]>;

/** What a comparison is computed from. */
export type ComparisonContent = {
  edition: Edition;
  areas: readonly ScopedArea[];
  teams: readonly TeamRatings[];
};

/** A group, grouping or vertical over the compared areas in it. Parts without one are left out; order is map order. */
export type ComparedPart = {
  id: string;
  name: string;
  groupId: string;
  /** How many compared areas it has. */
  areas: number;
  /** One a team, in their order. On the shared basis over the shared areas alone, so coverage is always whole. */
  scores: readonly Score[];
  /** One a team: where its true score may lie. */
  bands: readonly (ScoreBand | null)[];
  /** How the teams' levels lie. */
  spread: Spread | null;
};

/** An area that is compared. */
export type ComparedArea = {
  areaId: string;
  name: string;
  number: string | null;
  groupingId: string;
  /** 0 to 5, one a team, in their order; null only on the own basis, where the team has not rated it. */
  levels: readonly (number | null)[];
  bands: readonly (ScoreBand | null)[];
  spread: Spread;
  /** Highest less lowest level, 0 to 5. */
  range: number;
};

export type ComparedTeam = TeamChoice & {
  assessmentId: string;
  groupId: string | null;
  /** Over all of its answers in the campaign, compared or not. */
  standing: Unconfirmed;
};

/** Everything that is computed from a comparison of teams. */
export type Comparison = {
  basis: Basis;
  teams: readonly ComparedTeam[];
  /** The areas that every team has rated, of those that at least one has in scope. */
  shared: number;
  inScope: number;
  /** Those that not every team has rated. */
  leftOut: readonly (LeftOut & { name: string })[];
  overall: ComparedPart;
  groups: readonly ComparedPart[];
  groupings: readonly (ComparedPart & { shortName: string })[];
  verticals: readonly ComparedPart[];
  areas: readonly ComparedArea[];
  /** The areas on which the teams differ, largest range first, then map order. */
  differences: readonly ComparedArea[];
};

/** An area that is not shared, and on whose account. */
export type LeftOut = {
  areaId: string;
  /** Places of the teams that have not rated it, or do not have it in scope. */
  unrated: readonly number[];
  /** Places of the teams to which it does not apply. */
  notApplicable: readonly number[];
};
