/** How far something is achieved, rising: not, partially, largely, fully. */
export const ATTRIBUTE_RATINGS = ['N', 'P', 'L', 'F'] as const;
export type AttributeRating = (typeof ATTRIBUTE_RATINGS)[number];

/** The process attributes of ISO/IEC 33020 in order, each with the capability level that it belongs to. */
export const PROCESS_ATTRIBUTES = [
  { id: '1.1', level: 1 },
  { id: '2.1', level: 2 },
  { id: '2.2', level: 2 },
  { id: '3.1', level: 3 },
  { id: '3.2', level: 3 },
  { id: '3.3', level: 3 },
  { id: '4.1', level: 4 },
  { id: '4.2', level: 4 },
  { id: '5.1', level: 5 },
  { id: '5.2', level: 5 },
] as const;
export type AttributeId = (typeof PROCESS_ATTRIBUTES)[number]['id'];

/** The ratings of one area's attributes; null or left out when unrated. */
export type AttributeRatings = Readonly<Partial<Record<AttributeId, AttributeRating | null>>>;

/** 0 for N to 3 for F: what means and comparisons are made of. */
export function pointsOf(rating: AttributeRating): number {
  return ATTRIBUTE_RATINGS.indexOf(rating);
}

/** Whether a rating is as good as what is needed, or better. */
export function isAtLeast(rating: AttributeRating, needed: AttributeRating): boolean {
  return pointsOf(rating) >= pointsOf(needed);
}
