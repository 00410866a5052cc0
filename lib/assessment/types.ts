import type { Scope } from '@/lib/auth/scope';
import type { CampaignState, ScopedArea } from '@/lib/campaign/types';
import type { AssessmentState, Confidence } from '@/lib/db/generated/enums';
import type { Edition } from '@/lib/framework/edition';
import type { AreaRating } from '@/lib/scoring/types';
import type { OrganisationRole, TeamRole } from '@/lib/team/types';

export type { AssessmentState, Confidence };

type AssessmentFacts = {
  assessmentId: string;
  organisationId: string;
  organisationName: string;
  campaignId: string;
  campaignName: string;
  campaignState: CampaignState;
  editionId: string;
  teamId: string;
  teamName: string;
  state: AssessmentState;
  /** What the reviewer wrote when returning it last; null unless it was returned. */
  remark: string | null;
  memberId: string;
  /** In the organisation. */
  role: OrganisationRole;
  /** In the assessment's team; null for people outside it. */
  teamRole: TeamRole | null;
};

/** The signed-in person may read this assessment and its results. */
export type AssessmentScope = Scope<'assessment', AssessmentFacts>;
/** They may also change its ratings, while its state allows. */
export type RatingScope = Scope<'assessment' | 'rate', AssessmentFacts>;
/** They may hand it in. */
export type SubmissionScope = Scope<'assessment' | 'submit', AssessmentFacts>;
/** They may accept or return it. */
export type ReviewScope = Scope<'assessment' | 'review', AssessmentFacts>;

/** A rating's fields that people change. */
export type RatingFields = {
  level: number | null;
  /** The team's own target; null takes the campaign's. */
  target: number | null;
  notApplicable: boolean;
  notApplicableReason: string;
  importance: number;
  confidence: Confidence | null;
  note: string;
};

/** A rating as it is stored; version 0 stands for an area that nobody touched. */
export type Rating = RatingFields & { areaId: string; version: number };

/** A rating with, for each field ever changed, the rating's version since which it stands. */
export type StoredRating = Rating & { fieldVersions: Partial<Record<keyof RatingFields, number>> };

/** A process area of an assessment: what the campaign asks, what the team answered. */
export type AssessedArea = ScopedArea & { rating: Rating };

/** A whole assessment: the areas in scope, in map order. */
export type AssessmentContent = {
  edition: Edition;
  areas: readonly AssessedArea[];
};

/** An assessed area with what scoring needs, for results and reports. */
export type ResultArea = AreaRating & {
  name: string;
  number: string | null;
  groupingId: string;
  verticalIds: readonly string[];
  gap: number | null;
  priority: number | null;
  confidence: Confidence | null;
  note: string;
  notApplicableReason: string;
};
