/** A place on the ring; one without a score is a hole in the line. */
export type RingPoint = { x: number; y: number; hasScore: boolean };

const line = (points: readonly RingPoint[]) => points.map(({ x, y }) => `${x} ${y}`).join('L');

/**
 * The line of a series around the ring, as the `d` of an SVG path: closed where every axis has a score, else in
 * stretches between the holes. A lone point draws no line.
 */
export function seriesPath(points: readonly RingPoint[]): string {
  const hole = points.findIndex(({ hasScore }) => !hasScore);
  if (hole === -1) return points.length === 0 ? '' : `M${line(points)}Z`;
  const stretches: RingPoint[][] = [[]];
  // From a hole once around, so that a stretch over the first axis stays whole.
  for (const point of [...points.slice(hole), ...points.slice(0, hole)]) {
    if (point.hasScore) stretches.at(-1)?.push(point);
    else stretches.push([]);
  }
  return stretches
    .filter(({ length }) => length > 1)
    .map((stretch) => `M${line(stretch)}`)
    .join('');
}
