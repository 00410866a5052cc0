import type { z } from 'zod';
import type { Scope } from '@/lib/auth/scope';
import type { AssessmentState, CampaignState, Depth, OrganisationRole } from '@/lib/db/generated/enums';
import type { campaignSchema } from './schema';
import type { ScopeTree } from './scope-tree';

export type { AssessmentState, CampaignState, Depth };

/** An area in a campaign's scope, with what the campaign asks of it. */
export type ScopedArea = {
  areaId: string;
  /** The campaign's target for it: its grouping's, or the default. */
  target: number;
  weight: number;
};

type CampaignFacts = {
  campaignId: string;
  organisationId: string;
  memberId: string;
  /** In the organisation. */
  role: OrganisationRole;
  /** Is the person named as a reviewer of the campaign? */
  isReviewer: boolean;
  /** The teams that the person is in. */
  ownTeamIds: readonly string[];
};

/** The signed-in person may see this campaign. */
export type CampaignScope = Scope<'campaign', CampaignFacts>;

/** They may also change it, as far as its state allows. */
export type CampaignAdministrationScope = Scope<'campaign' | 'campaign-administration', CampaignFacts>;

/** Everything that people decide about a campaign. Days are `YYYY-MM-DD`, targets 0 to 5. */
export type CampaignPlan = z.output<typeof campaignSchema>;

/** How far areas are answered: rated, or found not applicable. */
export type Progress = { answered: number; asked: number };

/** A campaign in a list. Teams and progress are those that the reader may see. */
export type CampaignSummary = {
  id: string;
  name: string;
  state: CampaignState;
  opensOn: Date;
  closesOn: Date;
  areaCount: number;
  teamCount: number;
  progress: Progress;
  /** Of the answered areas, those carried over from an earlier campaign that nobody confirmed yet. */
  unconfirmed: number;
};

/** One team's part in a campaign. */
export type TeamProgress = {
  assessmentId: string;
  teamId: string;
  teamName: string;
  state: AssessmentState;
  progress: Progress;
  /** Of the answered areas, those carried over from an earlier campaign that nobody confirmed yet. */
  unconfirmed: number;
};

/** An assessment of one of the reader's own teams in an open campaign. */
export type OwnAssessment = TeamProgress & { campaignName: string; closesOn: Date };

/** A team's part in one campaign, as the team's own page lists it. */
export type TeamRound = Omit<TeamProgress, 'teamId' | 'teamName'> & {
  campaignId: string;
  campaignName: string;
  opensOn: Date;
};

/** A submitted assessment that the reader may accept or return. */
export type WaitingReview = {
  assessmentId: string;
  teamName: string;
  campaignName: string;
  submittedAt: Date | null;
};

/** What stands of a campaign besides its teams. */
export type CampaignFactSheet = {
  id: string;
  name: string;
  state: CampaignState;
  editionName: string;
  opensOn: Date;
  closesOn: Date;
  defaultTarget: number;
  /** Horizontal groupings whose target is not the default, in map order. */
  groupingTargets: { name: string; target: number }[];
  depth: Depth;
  /** Areas that count more than 1, in map order. */
  weights: { name: string; weight: number }[];
  /** Named besides the administrators, by name. */
  reviewers: string[];
  /** The campaign whose answers its teams started with. */
  carriesFrom: { id: string; name: string } | null;
  /** In-scope areas of all areas of a group, in map order. */
  scope: { groupName: string; chosen: number; of: number }[];
};

/** What an organisation needs before its teams can rate. */
export type Beginnings = { teams: number; people: number; drafts: number; started: number };

/** A team that can take part. One that has answered something already stays in an open campaign. */
export type TeamChoice = { id: string; name: string; hasAnswers: boolean };

/** A member who can be named as a reviewer. Administrators review without being named. */
export type ReviewerChoice = { id: string; name: string; isAdministrator: boolean };

/** A campaign whose answers another can start with. */
export type EarlierCampaign = { id: string; name: string };

/** How many teams have answered an area, by area id, in scope or not: what a smaller scope hides. */
export type AnswerCounts = Readonly<Record<string, number>>;

/** An edition as a campaign's form offers it; `levelNames` are those of levels 0 to 5. */
export type EditionChoice = { id: string; name: string; tree: ScopeTree; levelNames: string[] };
