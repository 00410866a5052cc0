/** Adds up values with their weights, which are positive. */
export class WeightedMean {
  private sum = 0;
  private weights = 0;

  /** Null is nothing to add. */
  add(value: number | null, weight: number): void {
    if (value === null) return;
    this.sum += value * weight;
    this.weights += weight;
  }

  /** The arithmetic mean; null over nothing. */
  get value(): number | null {
    return this.weights === 0 ? null : this.sum / this.weights;
  }
}
