import type { CampaignState } from '@/lib/campaign/types';
import { canAdministrate, canReadAllResults } from '@/lib/team/policy';
import type { OrganisationRole, TeamRole } from '@/lib/team/types';
import type { AssessmentState } from './types';

type Person = { role: OrganisationRole; teamRole: TeamRole | null };
type States = { state: AssessmentState; campaignState: CampaignState };

/** Its own team and everybody who reads all results. A draft campaign is its administrators' own affair. */
export function canReadAssessment({
  role,
  teamRole,
  campaignState,
}: Person & Pick<States, 'campaignState'>): boolean {
  if (campaignState === 'draft') return canAdministrate(role);
  return teamRole !== null || canReadAllResults(role);
}

/** Leads and raters of its team, and owners. */
export function canRate({ role, teamRole }: Person): boolean {
  return teamRole === 'lead' || teamRole === 'rater' || role === 'owner';
}

/** Leads of its team, and owners. */
export function canSubmit({ role, teamRole }: Person): boolean {
  return teamRole === 'lead' || role === 'owner';
}

/** Administrators. */
export function canReview({ role }: Person): boolean {
  return canAdministrate(role);
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
