import { HIGHEST_LEVEL } from '@/components/charts/constants';

const WIDTH = 90;
const HEIGHT = 34;
const EDGE = 5;

const y = (level: number) => HEIGHT - EDGE - (level / HIGHEST_LEVEL) * (HEIGHT - 2 * EDGE);

/** Two levels joined by a line. It only draws what the columns beside it say, so it is hidden from readers. */
export function SlopeLine({ from, to }: { from: number; to: number }) {
  const color = to < from ? 'var(--chart-target)' : 'var(--chart-level)';
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={`M${EDGE} 0V${HEIGHT}M${WIDTH - EDGE} 0V${HEIGHT}`} stroke="var(--chart-grid)" />
      <path d={`M${EDGE} ${y(from)}L${WIDTH - EDGE} ${y(to)}`} stroke={color} strokeWidth={2} />
      <circle cx={EDGE} cy={y(from)} r={3} fill={color} />
      <circle cx={WIDTH - EDGE} cy={y(to)} r={3} fill={color} />
    </svg>
  );
}
