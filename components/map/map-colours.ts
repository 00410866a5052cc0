import type { MapScale } from './types';

/** How many colours each scale has; the colours stand in map-colours.module.css. */
export const SCALE_STEPS: Record<MapScale, number> = { level: 6, gap: 6, share: 5, spread: 6, change: 5 };

/** Sums of tenths miss whole numbers by less. */
const HAIR = 1e-9;

const within = (scale: MapScale, step: number) => Math.min(SCALE_STEPS[scale] - 1, Math.max(0, step));

/** The means that have a level's colour, e.g. "2.0–2.9". */
export const levelRangeText = (tone: number) =>
  tone === SCALE_STEPS.level - 1 ? `${tone}.0` : `${tone}.0–${tone}.9`;

/** How far below the target at most: a gap of 0.2 is 1, only no gap is 0. */
export const gapTone = (gap: number) => within('gap', Math.ceil(gap - HAIR));

/** Quarters of a share, 0 to 1; the last step is all of it. */
export const shareTone = (share: number) => within('share', Math.floor(share * 4 + HAIR));

/** Levels between the lowest and the highest team, begun ones too. */
export const spreadTone = (distance: number) => within('spread', Math.ceil(distance - HAIR));

/** 0 fell by more than a level, 1 fell, 2 the same, 3 rose, 4 rose by more than a level. */
export function changeTone(change: number): number {
  const size = Math.abs(change) > 1 + HAIR ? 2 : 1;
  return 2 + (Math.abs(change) < HAIR ? 0 : Math.sign(change) * size);
}
