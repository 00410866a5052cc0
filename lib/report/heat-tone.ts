/** The tone of a level: that of the level which is reached in full. Null for none. */
export function heatTone(level: number | null): number | null {
  return level === null ? null : Math.min(5, Math.floor(level));
}
