import type { StatedConfidence } from '@/lib/scoring/uncertainty';

type Confidence = NonNullable<StatedConfidence>;

/** How many answers state each confidence, and how many none. */
export type ConfidenceCounts = Readonly<Record<Confidence | 'unsaid', number>>;

/** The most sure first. */
const ORDER = ['high', 'medium', 'low'] as const satisfies Confidence[];

export function countConfidences(answers: readonly { confidence: StatedConfidence }[]): ConfidenceCounts {
  const counts = { high: 0, medium: 0, low: 0, unsaid: 0 };
  for (const { confidence } of answers) counts[confidence ?? 'unsaid'] += 1;
  return counts;
}

/**
 * The median of the confidences stated, of two in the middle the lower one; null where fewer than half of the answers
 * state any: a few would speak for all.
 */
export function medianConfidence(counts: ConfidenceCounts): StatedConfidence {
  const stated = ORDER.flatMap((confidence) => Array<Confidence>(counts[confidence]).fill(confidence));
  return stated.length < counts.unsaid ? null : (stated[Math.floor(stated.length / 2)] ?? null);
}
