/** The weighted arithmetic mean; null over nothing. Weights are positive. */
export function weightedMean(entries: readonly { value: number; weight: number }[]): number | null {
  let sum = 0;
  let weights = 0;
  for (const { value, weight } of entries) {
    sum += value * weight;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}
