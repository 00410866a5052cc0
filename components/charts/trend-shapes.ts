type ShapePoint = { x: number; value: number | null; low: number | null; high: number | null };

const round = (value: number) => Math.round(value * 10) / 10;

/** Neighbours with a value each, left to right. */
function stretches<T extends ShapePoint>(points: readonly T[]): (T & { value: number })[][] {
  const found: (T & { value: number })[][] = [[]];
  for (const point of points) {
    const { value } = point;
    if (value === null) found.push([]);
    else found.at(-1)?.push({ ...point, value });
  }
  return found.filter(({ length }) => length > 1);
}

/** The `d` of the line through values and of the area of their bands; a hole interrupts both, a lone point has neither. */
export function trendShapes(
  points: readonly ShapePoint[],
  y: (value: number) => number,
): { lines: string; bands: string } {
  const at = (x: number, value: number) => `${round(x)} ${round(y(value))}`;
  const runs = stretches(points);
  return {
    lines: runs.map((run) => `M${run.map(({ x, value }) => at(x, value)).join('L')}`).join(''),
    bands: runs
      .map((run) => {
        const upper = run.map(({ x, value, high }) => at(x, high ?? value));
        const lower = run.toReversed().map(({ x, value, low }) => at(x, low ?? value));
        return `M${[...upper, ...lower].join('L')}Z`;
      })
      .join(''),
  };
}
