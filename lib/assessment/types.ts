import type { Scope } from '@/lib/auth/scope';
import type { CampaignState, ScopedArea } from '@/lib/campaign/types';
import type { AssessmentState, Confidence, Depth } from '@/lib/db/generated/enums';
import type { Edition } from '@/lib/framework/edition';
import type { AttributeId, AttributeRating } from '@/lib/scoring/attributes';
import type { AreaRating } from '@/lib/scoring/types';
import type { OrganisationRole, TeamRole } from '@/lib/team/types';

export type { AssessmentState, Confidence, Depth };

type AssessmentFacts = {
  assessmentId: string;
  organisationId: string;
  organisationName: string;
  campaignId: string;
  campaignName: string;
  campaignState: CampaignState;
  /** What each area is asked in, unless its team chooses otherwise. */
  campaignDepth: Depth;
  /** Is the person named as a reviewer of the campaign? */
  isReviewer: boolean;
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
/** They may say something about its areas. */
export type CommentScope = Scope<'assessment' | 'comment', AssessmentFacts>;
/** They may hand it in, and share out its areas. */
export type SubmissionScope = Scope<'assessment' | 'submit', AssessmentFacts>;
/** They may accept or return it. */
export type ReviewScope = Scope<'assessment' | 'review', AssessmentFacts>;

/** What is answered of one process in detail. */
export type ProcessAnswer = AttributeRating | 'not_applicable';

/**
 * Answers in detail, one field each so that two people's merge: the rating of an attribute, of a process, and the
 * reason why a process does not apply. A missing one is unrated, or an empty reason.
 */
export type DetailFields = { [A in AttributeId as `attribute.${A}`]?: AttributeRating | null } & {
  [process: `process.${string}`]: ProcessAnswer | null;
  [reason: `reason.${string}`]: string;
};

/** A rating's fields that every rating has and people change. */
export type PlainFields = {
  /** Chosen among the statements; counts in direct depth. */
  level: number | null;
  /** Null takes the campaign's. */
  depth: Depth | null;
  /** The team's own target; null takes the campaign's. */
  target: number | null;
  notApplicable: boolean;
  notApplicableReason: string;
  importance: number;
  confidence: Confidence | null;
  note: string;
  /** False for an answer carried over from an earlier campaign that nobody confirmed yet. */
  confirmed: boolean;
};

/** All fields of a rating that people change. */
export type RatingFields = PlainFields & DetailFields;
export type RatingField = keyof RatingFields;

/** Some of a rating's fields with new values. */
export type RatingChanges = Partial<PlainFields> & DetailFields;

/** A rating as it is stored; version 0 stands for an area that nobody touched. */
export type Rating = RatingFields & {
  areaId: string;
  version: number;
  /** The level that counts: the chosen one, or in detailed depth the derived one. */
  scoredLevel: number | null;
};

/** A rating with, for each field ever changed, the rating's version since which it stands. */
export type StoredRating = Rating & { fieldVersions: Record<string, number> };

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
  /** What the team chose; null stands for the campaign's. */
  depth: Depth | null;
  confirmed: boolean;
};

/** What goes on around the answer of an area. */
export type AreaActivity = {
  areaId: string;
  /** All comments and remarks, and the threads of each kind that nobody resolved yet. */
  comments: number;
  openThreads: number;
  openRemarks: number;
  evidence: number;
  /** Of them, older than the method allows: see EVIDENCE_STALE_AFTER_MONTHS. */
  staleEvidence: number;
  assigneeIds: readonly string[];
  /** When its rating was saved last; null for an untouched one. ISO 8601. */
  changedAt: string | null;
};

/** A member who works on an assessment: of its team, or its reviewers. */
export type Person = { memberId: string; name: string };

/** One of them whom areas can be assigned to, if they may answer any. */
export type Assignable = Person & { canRate: boolean };

/** Everything beside the answers themselves that the questionnaire shows. */
export type Surroundings = {
  activity: readonly AreaActivity[];
  /** The team's members and whoever is assigned, by name. */
  people: readonly Assignable[];
};
