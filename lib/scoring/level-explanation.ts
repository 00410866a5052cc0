import {
  isAtLeast,
  PROCESS_ATTRIBUTES,
  type AttributeId,
  type AttributeRating,
  type AttributeRatings,
} from './attributes';
import { capabilityLevel, HIGHEST_LEVEL, levelIfUnratedWere, neededFor } from './capability-level';

/** A rated attribute that keeps the area from the next level. */
export type HeldBy = {
  id: AttributeId;
  rating: AttributeRating;
  /** F for an attribute of a level already reached, L for one of the next level. */
  needs: 'L' | 'F';
};

export type LevelExplanation = {
  /** 0 to 5; null while unrated attributes could change it. */
  level: number | null;
  /** The least and the most that the level can turn out to be; both are the level once it is known. */
  atLeast: number;
  atMost: number;
  /** All that keeps the area from the level above `atLeast`, in order. Empty when the level is not known, or is 5. */
  heldBy: readonly HeldBy[];
  /** The unrated attributes that the level above `atLeast` needs; each at L suffices for it. */
  missing: readonly AttributeId[];
  /**
   * The level reached for certain once `heldBy` is lifted to what it needs and `missing` is rated L; null at level 5.
   * It can be more than one level up, where the attributes above are good already.
   */
  next: number | null;
};

/** Why an area is at its level and what would lift it, as facts for a sentence on the screen. */
export function explainLevel(attributes: AttributeRatings): LevelExplanation {
  const level = capabilityLevel(attributes);
  const atLeast = levelIfUnratedWere('N', attributes);
  const atMost = levelIfUnratedWere('F', attributes);
  if (atLeast === HIGHEST_LEVEL) return { level, atLeast, atMost, heldBy: [], missing: [], next: null };

  const heldBy: HeldBy[] = [];
  const missing: AttributeId[] = [];
  const lifted: Partial<Record<AttributeId, AttributeRating | null>> = { ...attributes };
  for (const { id, level: attributeLevel } of PROCESS_ATTRIBUTES) {
    const needs = neededFor(atLeast + 1, attributeLevel);
    if (needs === null) continue;
    const rating = attributes[id] ?? null;
    if (rating === null) missing.push(id);
    else if (!isAtLeast(rating, needs)) heldBy.push({ id, rating, needs });
    else continue;
    lifted[id] = needs;
  }
  return { level, atLeast, atMost, heldBy, missing, next: levelIfUnratedWere('N', lifted) };
}
