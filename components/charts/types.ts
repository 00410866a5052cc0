export type MarkerShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'ring';

/** How a series is drawn: by colour, and by dashes and marker for who does not see it. */
export type SeriesStyle = {
  /** Any CSS colour. */
  color: string;
  /** Lengths of dashes and spaces, as SVG takes them; none is a solid line. */
  dashes?: string;
  marker: MarkerShape;
  /** A target is drawn as a line and a tick, never as a filled shape or a bar. */
  isTarget?: boolean;
};

/** Named values, one an axis, each 0 to 5; null is no score and is drawn as a hole. */
export type Series = SeriesStyle & { name: string; values: readonly (number | null)[] };

export type ChartProps = {
  /** What the chart shows, in a sentence: it stands for the chart where the chart cannot be seen. */
  label: string;
  axes: readonly string[];
  /** One to six. */
  series: readonly Series[];
};
