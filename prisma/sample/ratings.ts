import type { PlainFields } from '@/lib/assessment/types';
import { UNTOUCHED } from '@/lib/assessment/untouched-rating';
import type { Confidence } from '@/lib/db/generated/enums';
import type { Area } from '@/lib/framework/types';
import { progressOf, type SampleCampaign } from './campaigns';
import { chance } from './chance';
import { levelOf } from './levels';
import { reasonAgainst } from './not-applicable';
import { assignNotes } from './notes';
import type { TeamKey, TeamProfile } from './teams';

export type SampleRating = PlainFields & { team: TeamKey; areaId: string };

/** What stops the business when it fails. */
const CRITICAL = new Set([
  'crm.order-handling',
  'crm.billing-and-collections-management',
  'smo.service-problem-management',
  'rmo.resource-trouble-management',
  'erm.security-management',
  'erm.business-continuity-management',
  'serm.regulatory-management',
]);

/** A finished assessment may still have a few areas that nobody could judge. */
const UNJUDGED = 0.03;

function importanceOf(team: TeamProfile, area: Area): number {
  if (CRITICAL.has(area.id)) return 3;
  const isCore = (team.strengths[area.groupingId] ?? 0) >= 0.6;
  return chance('importance', team.key, area.id) < (isCore ? 0.45 : 0.12) ? 2 : 1;
}

function confidenceOf(team: TeamProfile, area: Area, yearsAgo: number): Confidence | null {
  const value = chance('confidence', team.key, area.id, yearsAgo);
  if (value < 0.1) return null;
  if (value < 0.3) return 'low';
  return value < 0.7 ? 'medium' : 'high';
}

/** Mostly the campaign's; a team asks for more where the area is critical, and now and then for less. */
function ownTargetOf(
  team: TeamProfile,
  area: Area,
  importance: number,
  campaignTarget: number,
): number | null {
  const value = chance('target', team.key, area.id);
  if (importance === 3 && value < 0.4) return Math.min(5, campaignTarget + 1);
  if (importance === 1 && value < 0.04) return Math.max(1, campaignTarget - 1);
  return null;
}

function rate(campaign: SampleCampaign, team: TeamProfile, area: Area): SampleRating {
  const notApplicableReason = reasonAgainst(team.key, area.id);
  if (notApplicableReason !== undefined) {
    return { ...UNTOUCHED, team: team.key, areaId: area.id, notApplicable: true, notApplicableReason };
  }
  const importance = importanceOf(team, area);
  const campaignTarget = campaign.groupingTargets[area.groupingId] ?? campaign.defaultTarget;
  return {
    ...UNTOUCHED,
    team: team.key,
    areaId: area.id,
    level: levelOf(team, area, campaign.yearsAgo),
    target: ownTargetOf(team, area, importance, campaignTarget),
    importance,
    confidence: confidenceOf(team, area, campaign.yearsAgo),
  };
}

/** The areas in a campaign's scope, in the order given. */
export function areasIn(campaign: SampleCampaign, areas: readonly Area[]): Area[] {
  return areas.filter((area) => !campaign.leftOut.includes(area.groupingId));
}

function isAnswered(campaign: SampleCampaign, team: TeamProfile, area: Area, place: number): boolean {
  if (place >= progressOf(campaign, team.key).done) return false;
  return chance('unjudged', team.key, area.id, campaign.yearsAgo) >= UNJUDGED;
}

/** Every answer of these teams in a campaign; areas without an answer are left out. `areas` is in map order. */
export function rateCampaign(
  campaign: SampleCampaign,
  teams: readonly TeamProfile[],
  areas: readonly Area[],
): SampleRating[] {
  const inScope = areasIn(campaign, areas);
  const ratings = teams.flatMap((team) =>
    inScope.flatMap((area, index) =>
      isAnswered(campaign, team, area, index / inScope.length) ? [rate(campaign, team, area)] : [],
    ),
  );
  const noteOf = assignNotes(ratings, campaign.yearsAgo);
  return ratings.map((rating) => ({ ...rating, note: noteOf.get(rating) ?? '' }));
}
