import type { TeamKey } from './teams';

type Exclusion = { areaIds: readonly string[]; reason: string };

const DONE_BY_HEADQUARTERS: Exclusion = {
  areaIds: ['serm.shareholder-relations-management', 'serm.board-and-shares-securities-management'],
  reason: 'Headquarters does this for the whole company; no unit has a part in it.',
};

/** What a unit does not do, and why. */
export const NOT_APPLICABLE: Readonly<Record<TeamKey, readonly Exclusion[]>> = {
  'consumer-mobile': [DONE_BY_HEADQUARTERS],
  home: [
    DONE_BY_HEADQUARTERS,
    {
      areaIds: ['sep.group-enterprise-management'],
      reason: 'We hold no subsidiaries; the group relationship is handled above us.',
    },
  ],
  business: [DONE_BY_HEADQUARTERS],
  wholesale: [
    DONE_BY_HEADQUARTERS,
    {
      areaIds: [
        'crm.marketing-fulfillment-response',
        'crm.retention-and-loyalty',
        'mom.product-marketing-communications-and-promotion',
      ],
      reason:
        'We sell to other operators under framework contracts; there is no mass market to address or to retain.',
    },
  ],
  network: [
    DONE_BY_HEADQUARTERS,
    {
      areaIds: ['crm.marketing-fulfillment-response', 'mom.sales-development', 'crm.retention-and-loyalty'],
      reason: 'This unit has no customers of its own; the customer units answer for it.',
    },
  ],
  it: [
    DONE_BY_HEADQUARTERS,
    {
      areaIds: ['crm.marketing-fulfillment-response', 'mom.sales-development'],
      reason: 'We build the systems for it and do not run campaigns or sales ourselves.',
    },
  ],
  youth: [
    DONE_BY_HEADQUARTERS,
    {
      areaIds: [
        'rdm.resource-strategy-and-planning',
        'rdm.resource-capability-delivery',
        'rdm.resource-development-and-retirement',
        'rmo.support-and-readiness',
        'rmo.resource-provisioning',
        'rmo.resource-trouble-management',
        'rmo.resource-performance-management',
      ],
      reason: 'The brand is mobile only and runs on the shared network; it owns no masts, core or lines.',
    },
    {
      areaIds: ['fam.asset-management', 'eem.facilities-management-and-support'],
      reason: 'We own nothing but laptops and sit in a rented floor that headquarters manages.',
    },
  ],
  headquarters: [
    {
      areaIds: [
        'crm.order-handling',
        'crm.problem-handling',
        'rmo.resource-provisioning',
        'rmo.resource-trouble-management',
        'smo.service-configuration-and-activation',
      ],
      reason: 'Headquarters neither serves customers nor runs a network.',
    },
  ],
};

/** Why an area does not apply to a team; undefined when it applies. */
export function reasonAgainst(team: TeamKey, areaId: string): string | undefined {
  return NOT_APPLICABLE[team].find(({ areaIds }) => areaIds.includes(areaId))?.reason;
}
