import { depthOf } from '@/lib/assessment/rating-level';
import { toAreaRating } from '@/lib/assessment/results';
import { standingOf } from '@/lib/assessment/standing';
import type { AssessmentContent, AssessmentState, Confidence, Depth, Rating } from '@/lib/assessment/types';
import type { ScopedArea } from '@/lib/campaign/types';
import type { Edition } from '@/lib/framework/edition';
import type { AreaRating } from '@/lib/scoring/types';
import type { BandedArea, EvidenceState } from '@/lib/scoring/uncertainty';
import type { EvidenceCount, Exclusion, ReportAction, ReportSubject } from './types';

/** A team's answer on an area in scope, as scores and bands are computed from it. */
export type SourceRating = AreaRating & BandedArea;

export type SourceTeam = {
  id: string;
  name: string;
  state: AssessmentState;
  ratings: readonly SourceRating[];
};

/** What one team's answer says besides its level. */
export type SourceAnswer = { rating: Rating; depth: Depth; confidence: Confidence | null };

/** What goes with the ratings of an area, over all teams of the report. */
export type AreaFacts = {
  evidence: EvidenceCount;
  unconfirmed: number;
  exclusions: readonly Exclusion[];
};

/** Everything that a report is computed from. */
export type ReportSource = {
  subject: ReportSubject;
  organisation: string;
  colour: string | null;
  /** The teams in words, for a cover. */
  team: string;
  campaign: string;
  edition: Edition;
  /** The areas in scope, in map order. */
  areas: readonly ScopedArea[];
  /** Limits the report to one horizontal grouping. */
  groupingId: string | null;
  teams: readonly SourceTeam[];
  facts: ReadonlyMap<string, AreaFacts>;
  /** By area id, in a report about one team's assessment. */
  answers: ReadonlyMap<string, SourceAnswer>;
  actions: readonly ReportAction[];
  /** When any of it last changed. */
  asOf: Date;
};

/** Evidence by area id; an area without any may be missing. */
export type EvidenceByArea = ReadonlyMap<string, EvidenceCount>;

export const NO_EVIDENCE: EvidenceCount = { pieces: 0, stale: 0 };

export function evidenceState({ pieces, stale }: EvidenceCount): EvidenceState {
  if (pieces === 0) return 'none';
  return pieces > stale ? 'fresh' : 'stale';
}

/** The ratings of an assessment, with what bands depend on. */
export function sourceRatings({ areas }: AssessmentContent, evidence: EvidenceByArea): SourceRating[] {
  return areas.map((assessed) => ({
    confidence: assessed.rating.confidence,
    evidence: evidenceState(evidence.get(assessed.areaId) ?? NO_EVIDENCE),
    ...toAreaRating(assessed),
  }));
}

/** What goes with the ratings of one assessment. */
export function assessmentFacts(
  { areas }: AssessmentContent,
  evidence: EvidenceByArea,
): Map<string, AreaFacts> {
  return new Map(
    areas.map(({ areaId, rating }) => [
      areaId,
      {
        evidence: evidence.get(areaId) ?? NO_EVIDENCE,
        unconfirmed: standingOf(rating) === 'to-confirm' ? 1 : 0,
        exclusions: rating.notApplicable ? [{ reason: rating.notApplicableReason, teams: [] }] : [],
      },
    ]),
  );
}

export function assessmentAnswers(
  { areas }: AssessmentContent,
  campaignDepth: Depth,
): Map<string, SourceAnswer> {
  return new Map(
    areas.map(({ areaId, rating }) => [
      areaId,
      { rating, depth: depthOf(rating, campaignDepth), confidence: rating.confidence },
    ]),
  );
}
