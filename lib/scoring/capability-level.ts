import { isAtLeast, PROCESS_ATTRIBUTES, type AttributeRating, type AttributeRatings } from './attributes';

/** The top of the scale. */
export const HIGHEST_LEVEL = 5;

/**
 * What level `level` needs of an attribute that belongs to level `attributeLevel`: F below it, L or better at it,
 * nothing above it (null).
 */
export function neededFor(level: number, attributeLevel: number): 'L' | 'F' | null {
  if (attributeLevel > level) return null;
  return attributeLevel === level ? 'L' : 'F';
}

/** The level that these ratings reach, 0 to 5, if each unrated attribute were rated `unrated`. */
export function levelIfUnratedWere(unrated: AttributeRating, attributes: AttributeRatings): number {
  const isReached = (level: number) =>
    PROCESS_ATTRIBUTES.every(({ id, level: attributeLevel }) => {
      const needed = neededFor(level, attributeLevel);
      return needed === null || isAtLeast(attributes[id] ?? unrated, needed);
    });
  let level = 0;
  while (level < HIGHEST_LEVEL && isReached(level + 1)) level += 1;
  return level;
}

/**
 * The capability level of one area, 0 to 5: level k is reached when every attribute of level k is L or F and every
 * attribute below is F. Level 0 when PA 1.1 is N or P.
 *
 * It is known as soon as no rating of the unrated attributes could change it: PA 1.1 at P is level 0 and at L level 1
 * whatever the rest; PA 1.1 at F and PA 2.1 at P is level 1 with PA 2.2 unrated. Else it is null, as it always is
 * without PA 1.1.
 */
export function capabilityLevel(attributes: AttributeRatings): number | null {
  // A better rating never lowers the level, so the worst and the best case bound every other.
  const worst = levelIfUnratedWere('N', attributes);
  return worst === levelIfUnratedWere('F', attributes) ? worst : null;
}
