import { canAdministrate } from '@/lib/team/policy';
import type { OrganisationRole } from '@/lib/team/types';
import type { CampaignState } from './types';

/** A draft is its administrators' own affair; the rest is everybody's in the organisation. */
export function canReadCampaign(role: OrganisationRole, state: CampaignState): boolean {
  return state !== 'draft' || canAdministrate(role);
}

/** From a draft, or again after it was closed. */
export function canOpen(state: CampaignState): boolean {
  return state !== 'open';
}

export function canClose(state: CampaignState): boolean {
  return state === 'open';
}

/** A campaign that was once open holds answers and history: it is kept. */
export function canDelete(state: CampaignState): boolean {
  return state === 'draft';
}

/** Name, dates, targets, weights, reviewers, teams and process areas: removed areas keep their answers. */
export function canChange(state: CampaignState): boolean {
  return state !== 'closed';
}

/** Edition, depth, and what answers start from: what every answer given rests on. */
export function canChangeGround(state: CampaignState): boolean {
  return state === 'draft';
}

/** A draft holds no answers to start from. */
export function canCarryFrom(state: CampaignState): boolean {
  return state !== 'draft';
}
