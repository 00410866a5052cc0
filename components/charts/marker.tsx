import type { MarkerShape } from './types';

type MarkerProps = { x: number; y: number; shape: MarkerShape; color: string };

const OUTLINES: Partial<Record<MarkerShape, string>> = {
  square: 'M-3.5 -3.5H3.5V3.5H-3.5Z',
  triangle: 'M0 -4.5L4.5 3.5H-4.5Z',
  diamond: 'M0 -5L5 0L0 5L-5 0Z',
};

/** A point of a series, about 8 units wide: inside any SVG. */
export function Marker({ x, y, shape, color }: MarkerProps) {
  const place = `translate(${x} ${y})`;
  if (shape === 'circle') return <circle cx={x} cy={y} r={3.5} fill={color} />;
  if (shape === 'ring') return <circle cx={x} cy={y} r={3.5} fill="none" stroke={color} strokeWidth={2} />;
  if (shape === 'cross')
    return <path d="M-4 -4L4 4M4 -4L-4 4" transform={place} stroke={color} strokeWidth={2} />;
  return <path d={OUTLINES[shape]} transform={place} fill={color} />;
}
