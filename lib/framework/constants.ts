/** Capability levels of ISO/IEC 33020. */
export const LEVELS = [0, 1, 2, 3, 4, 5] as const;

/** The customer's journey, as eTOM's customer-centric model tells it. */
export const JOURNEY_STAGES = [
  'marketing',
  'sale',
  'support',
  'billing',
  'after-service',
  'follow-up',
] as const;

export const JOURNEY_STAGE_NAMES: Record<(typeof JOURNEY_STAGES)[number], string> = {
  marketing: 'Marketing',
  sale: 'Initial sale',
  support: 'Customer support',
  billing: 'Billing',
  'after-service': 'After-service',
  'follow-up': 'Follow-up support',
};

/** The edition that new campaigns start with. */
export const CURRENT_EDITION_ID = 'etom-4.5';

/** Nobody searches for more; every word is looked for in every text. In characters. */
export const LONGEST_QUERY = 100;
