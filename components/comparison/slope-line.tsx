const WIDTH = 90;
const HEIGHT = 34;
const EDGE = 5;
const MIDDLE = HEIGHT / 2;

/** The largest of some changes, in levels, but at least one: what a slope's full height stands for. */
export const steepest = (changes: readonly number[]) => Math.max(1, ...changes.map(Math.abs));

type SlopeLineProps = {
  /** In levels. */
  change: number;
  /** The change that takes the whole height: of a table's rows the same, so that their slopes can be compared. */
  of: number;
};

/** A change as a slope. It only draws what the columns beside it say, so it is hidden from readers. */
export function SlopeLine({ change, of }: SlopeLineProps) {
  const color = change < 0 ? 'var(--chart-target)' : 'var(--chart-level)';
  const rise = (change / of) * (MIDDLE - EDGE);
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={`M${EDGE} 0V${HEIGHT}M${WIDTH - EDGE} 0V${HEIGHT}`} stroke="var(--chart-grid)" />
      <path
        d={`M${EDGE} ${MIDDLE}H${WIDTH - EDGE}`}
        stroke="var(--chart-label)"
        strokeWidth={0.75}
        strokeDasharray="2 3"
      />
      <path d={`M${EDGE} ${MIDDLE + rise}L${WIDTH - EDGE} ${MIDDLE - rise}`} stroke={color} strokeWidth={2} />
      <circle cx={EDGE} cy={MIDDLE + rise} r={3} fill={color} />
      <circle cx={WIDTH - EDGE} cy={MIDDLE - rise} r={3} fill={color} />
    </svg>
  );
}
