/** Capability levels of ISO/IEC 33020. */
export const LEVELS = [0, 1, 2, 3, 4, 5] as const;

/** The customer's journey, as eTOM's customer-centric model tells it. */
export const JOURNEY_STAGES = ['marketing', 'sale', 'support', 'billing', 'after-service', 'follow-up'] as const;

/** The edition that new campaigns start with. */
export const CURRENT_EDITION_ID = 'etom-4.5';
