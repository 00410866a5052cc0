import { LABEL_FONT_SIZE, LABEL_LINE_HEIGHT, labelPlace } from './radar-layout';

type AxisLabelProps = { x: number; y: number; angle: number; lines: readonly string[] };

/** An axis's name in lines, clear of the outer ring. */
export function AxisLabel({ x, y, angle, lines }: AxisLabelProps) {
  const { anchor, firstLineOffset } = labelPlace(angle, lines.length);
  return (
    <text fontSize={LABEL_FONT_SIZE} fill="var(--chart-label)" textAnchor={anchor}>
      {lines.map((line, at) => (
        <tspan key={at} x={x} y={y + firstLineOffset + at * LABEL_LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** A level on the scale, left of the upright axis and clear of its markers. Nothing is written at the centre. */
export function ScaleLabel({ x, y, level }: { x: number; y: number; level: number }) {
  if (level === 0) return <g />;
  return (
    <text x={x - 8} y={y + 3.5} fontSize={10} fill="var(--chart-label)" textAnchor="end">
      {level}
    </text>
  );
}
