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

type ScaleLabelProps = { x: number; y: number; level: number; isUpright: boolean };

/** A level on the scale: left of an upright first axis, above the ring of a diagonal one. None at the centre. */
export function ScaleLabel({ x, y, level, isUpright }: ScaleLabelProps) {
  if (level === 0) return <g />;
  const place = isUpright ? { x: x - 8, y: y + 3.5, textAnchor: 'end' as const } : { x: x + 4, y: y - 3 };
  return (
    <text {...place} fontSize={10} fill="var(--chart-label)">
      {level}
    </text>
  );
}
