import { WeightedMean } from './mean';
import type { AreaRating } from './types';

/** How sure the raters say they are; null when they did not say. */
export type StatedConfidence = 'low' | 'medium' | 'high' | null;
/** Whether something shows the level, and is recent enough to show it still. */
export type EvidenceState = 'none' | 'stale' | 'fresh';

export type BandedArea = Pick<AreaRating, 'level' | 'notApplicable' | 'weight'> & {
  confidence: StatedConfidence;
  evidence: EvidenceState;
};

/** Where the true score may lie. In levels, unrounded. */
export type ScoreBand = {
  /** 0 to 5; the score of `rollUp` lies between them. */
  low: number;
  high: number;
  /** Before the band is cut off at 0 and 5. */
  halfWidth: number;
};

/**
 * Half-widths in levels, by convention and not by measurement. Read 0.2 as: of ten such answers two are one level off,
 * all the same way. The same way, because one team's answers err together (the same people, the same optimism), so
 * errors are averaged and not cancelled against each other.
 */
export const HALF_WIDTH_BY_CONFIDENCE = { high: 0.1, medium: 0.2, low: 0.4 } as const;

/** Nobody said how sure they are: nearer to low than to high, so that saying so pays, but no worse than admitting low. */
export const HALF_WIDTH_UNSAID = 0.3;

/** One more answer in ten may be off when nothing shows the level, or what shows it may no longer hold. */
export const WIDENED_WITHOUT_FRESH_EVIDENCE = 0.1;

/**
 * An unrated area is taken to lie about where the rated ones lie, 1.5 levels either way: around the middle of the scale
 * that is levels 1 to 4, all but the extremes. The whole scale would be the worst case, but at half coverage it says
 * nothing; less would forget that the areas left open are seldom a random choice. It is three times the widest rated
 * area (0.5), so rating an area always narrows the band.
 */
export const HALF_WIDTH_UNRATED = 1.5;

function halfWidthOf({ level, confidence, evidence }: BandedArea): number {
  if (level === null) return HALF_WIDTH_UNRATED;
  const said = confidence === null ? HALF_WIDTH_UNSAID : HALF_WIDTH_BY_CONFIDENCE[confidence];
  return evidence === 'fresh' ? said : said + WIDENED_WITHOUT_FRESH_EVIDENCE;
}

/**
 * The band of a score: the score, and either way the weighted mean of the half-widths of all applicable areas, cut off
 * at 0 and 5. Null where there is no score. Areas not applicable count nowhere.
 */
export function scoreBand(areas: readonly BandedArea[]): ScoreBand | null {
  const [levels, halfWidths] = [new WeightedMean(), new WeightedMean()];
  for (const area of areas) {
    if (area.notApplicable) continue;
    levels.add(area.level, area.weight);
    halfWidths.add(halfWidthOf(area), area.weight);
  }
  const [score, halfWidth] = [levels.value, halfWidths.value];
  if (score === null || halfWidth === null) return null;
  return { low: Math.max(0, score - halfWidth), high: Math.min(5, score + halfWidth), halfWidth };
}
