/** Somebody who is signed in. */
export type Visitor = { accountId: string; memberId: string; cookie: string };

/** A team with its assessment in the open campaign and its lead. */
export type AssessedTeam = Visitor & { teamId: string; assessmentId: string };

/** What the seed leaves for the measurements. */
export type Fixtures = {
  /** The open one. */
  campaignId: string;
  /** All of its teams. */
  teams: AssessedTeam[];
  areaIds: string[];
  analyst: Visitor;
  /** How many ratings there are in all. */
  ratings: number;
};

/** The version that the first team's rating of the first area has at the beginning: a number that occurs nowhere else. */
export const MARKED_VERSION = 7_770_001;
