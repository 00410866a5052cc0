import type { CampaignState } from '@/lib/campaign/types';
import { canAdministrate, canReadAllResults } from '@/lib/team/policy';
import type { OrganisationRole, TeamRole } from '@/lib/team/types';
import type { AssessmentState } from './types';

type Person = { role: OrganisationRole; teamRole: TeamRole | null; isReviewer: boolean };
type States = { state: AssessmentState; campaignState: CampaignState };

/** Its own team, its reviewers and everybody who reads all results. A draft campaign is its administrators' own affair. */
export function canReadAssessment({
  role,
  teamRole,
  isReviewer,
  campaignState,
}: Person & Pick<States, 'campaignState'>): boolean {
  if (campaignState === 'draft') return canAdministrate(role);
  return teamRole !== null || isReviewer || canReadAllResults(role);
}

/** Leads and raters of its team, and owners. */
export function canRate({ role, teamRole }: Pick<Person, 'role' | 'teamRole'>): boolean {
  return teamRole === 'lead' || teamRole === 'rater' || role === 'owner';
}

/** Leads of its team, and owners. The same share out its areas. */
export function canSubmit({ role, teamRole }: Pick<Person, 'role' | 'teamRole'>): boolean {
  return teamRole === 'lead' || role === 'owner';
}

/** Administrators, and whom the campaign names; but a named one not the assessment of a team that they are in. */
export function canReview({ role, teamRole, isReviewer }: Person): boolean {
  return canAdministrate(role) || (isReviewer && teamRole === null);
}

/** Which states of an assessment this reviewer may return it from: an accepted one is for administrators to open again. */
export function returnableStates({ role }: Pick<Person, 'role'>): readonly AssessmentState[] {
  return canAdministrate(role) ? ['submitted', 'accepted'] : ['submitted'];
}

/** Is there something for this reviewer to decide, now? */
export function isReviewable(person: Person, { state, campaignState }: States): boolean {
  return canReview(person) && campaignState === 'open' && returnableStates(person).includes(state);
}

/** Who rates or reviews it. */
export function canComment(person: Person): boolean {
  return canRate(person) || canReview(person);
}

/** Comments are taken as long as the campaign is open and the assessment not accepted. */
export function isOpenToComments({ state, campaignState }: States): boolean {
  return campaignState === 'open' && state !== 'accepted';
}

/** Answers are taken while the campaign is open and nobody has handed them in. */
export function isEditable({ state, campaignState }: States): boolean {
  return campaignState === 'open' && state !== 'submitted' && state !== 'accepted';
}

/** Why answers are not taken, for people; null when they are. */
export function lockReason({ state, campaignState }: States): string | null {
  if (state === 'submitted') return 'This assessment is submitted and waits for its review.';
  if (state === 'accepted') return 'This assessment is accepted and locked.';
  if (campaignState === 'draft') return 'This campaign is not open yet.';
  if (campaignState === 'closed') return 'This campaign is closed.';
  return null;
}
