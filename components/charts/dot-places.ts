/** Dots nearer to one another than this are drawn one above the other. In pixels. */
const TOUCHING = 5;
/** Between dots one above the other; less where many must fit. */
const STEP = 6;
/** Free above and below. */
const EDGE = 4;

const round = (value: number) => Math.round(value * 10) / 10;

/** Where dots lie: `x` as given, `y` around the middle so that they do not hide each other. Null gives no dot. */
export function dotPlaces(
  xs: readonly (number | null)[],
  height: number,
): { place: number; x: number; y: number }[] {
  const dots = xs.flatMap((x, place) => (x === null ? [] : [{ place, x }])).sort((a, b) => a.x - b.x);
  const piles: { place: number; x: number }[][] = [];
  for (const dot of dots) {
    const pile = piles.at(-1);
    const [first] = pile ?? [];
    if (pile && first && dot.x - first.x < TOUCHING) pile.push(dot);
    else piles.push([dot]);
  }
  return piles.flatMap((pile) => {
    const step = Math.min(STEP, (height - 2 * EDGE) / Math.max(1, pile.length - 1));
    return pile.map(({ place, x }, at) => ({
      place,
      x: round(x),
      y: round(height / 2 + (at - (pile.length - 1) / 2) * step),
    }));
  });
}
