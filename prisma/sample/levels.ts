import { chance, deviation } from './chance';
import type { TeamProfile } from './teams';

/** How many levels harder than average the sample's units find a grouping. */
const HARD_GROUPINGS: Readonly<Record<string, number>> = {
  krm: 0.7,
  sprm: 0.3,
  scdm: 0.2,
  eem: 0.1,
  rmo: -0.2,
  fam: -0.5,
  hrm: -0.2,
};

/** The same for areas that stand out from their grouping. */
const HARD_AREAS: Readonly<Record<string, number>> = {
  'crm.retention-and-loyalty': 0.7,
  'crm.billing-and-collections-management': -0.8,
  'crm.order-handling': -0.3,
  'crm.customer-qos-sla-management': 0.5,
  'smo.service-quality-management': 0.6,
  'rmo.resource-trouble-management': -0.5,
  'rmo.resource-data-collection-and-distribution': 0.5,
  'mom.product-and-offer-development-and-retirement': 0.6,
  'sprm.sp-performance-management': 0.6,
  'sprm.sp-settlements-and-payments-management': -0.6,
  'sep.enterprise-architecture-management': 0.5,
  'erm.insurance-management': -0.6,
  'erm.fraud-management': 0.3,
  'krm.technology-scanning': 0.4,
  'fam.financial-management': -0.4,
  'serm.regulatory-management': -0.7,
  'hrm.workforce-strategy': 0.6,
};

/** How strongly a team's own way with an area shows, in levels; it stays from year to year. */
const CHARACTER = 1.1;
/** How far a single year can be off. */
const YEARLY_SWING = 0.5;

/** The level, 0 to 5, that a team gave an area some years ago. */
export function levelOf(
  team: TeamProfile,
  area: { id: string; groupingId: string },
  yearsAgo: number,
): number {
  const difficulty =
    (HARD_GROUPINGS[area.groupingId] ?? 0) + (HARD_AREAS[area.id] ?? 0) + deviation('area', area.id) * 0.4;
  const gained = team.yearlyGain * yearsAgo * (0.5 + chance('gain', team.key, area.id));
  const value =
    team.level +
    (team.strengths[area.groupingId] ?? 0) -
    difficulty -
    gained +
    deviation('character', team.key, area.id) * CHARACTER +
    deviation('year', team.key, area.id, yearsAgo) * YEARLY_SWING;
  return Math.min(5, Math.max(0, Math.round(value)));
}
