import { wrapLabel } from './wrap-label';

export const LABEL_FONT_SIZE = 11;
export const LABEL_LINE_HEIGHT = 13;
/** From the outer ring to a label. */
export const LABEL_DISTANCE = 8;
/** Three words of most names fit in two lines. */
const LONGEST_LINE = 16;
/** Narrower than this, labels get as few characters a line as their longest word. In pixels. */
const NARROW_WIDTH = 420;
/** Below it a radar shows nothing, and labels may rather be cut. */
const SMALLEST_RADIUS = 40;
/** Closer to upright than this, a label is centred on its axis. */
const UPRIGHT = 0.2;

/** Widths of characters in the product's typeface, in the size of the font, on the generous side. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[\u2e80-\uffff]/, 1.05],
  [/[mwMW@&]/, 0.9],
  [/[A-Z0-9]/, 0.72],
  [/[iIljtfr/.,'| -]/, 0.38],
];
const USUAL_WIDTH = 0.62;

function lineWidth(line: string): number {
  const widths = [...line].map(
    (character) => WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? USUAL_WIDTH,
  );
  return widths.reduce((sum, width) => sum + width, 0) * LABEL_FONT_SIZE;
}

type Direction = { right: number; down: number };

/** Of an axis: `angle` in degrees, anticlockwise from the right. */
function direction(angle: number): Direction {
  const radians = (angle * Math.PI) / 180;
  return { right: Math.cos(radians), down: -Math.sin(radians) };
}

/** The radius at which a label just fits into the box. */
function largestRadius(
  lines: readonly string[],
  { right, down }: Direction,
  width: number,
  height: number,
): number {
  const isCentred = Math.abs(right) < UPRIGHT;
  const labelWidth = Math.max(0, ...lines.map(lineWidth));
  const labelHeight = lines.length * LABEL_LINE_HEIGHT;
  const fits = (room: number, share: number) => (share < 0.01 ? Infinity : room / share);
  const across = isCentred ? Infinity : fits(width / 2 - labelWidth, Math.abs(right));
  const upright = fits(height / 2 - (labelHeight / 2) * (1 + Math.abs(down)), Math.abs(down));
  return Math.min(across, upright) - LABEL_DISTANCE;
}

/** Where the first axis points; the others follow clockwise. Four stand diagonally, where labels leave more room. */
function startAngleOf(axisCount: number): number {
  return axisCount === 4 ? 135 : 90;
}

/** Axis labels in lines, the angle of the first axis in degrees, and the radius in pixels that leaves room in a box. */
export function radarLayout(axes: readonly string[], { width, height }: { width: number; height: number }) {
  const longestLine = width < NARROW_WIDTH ? 1 : LONGEST_LINE;
  const labels = axes.map((axis) => wrapLabel(axis, longestLine));
  const startAngle = startAngleOf(axes.length);
  const angleOf = (at: number) => startAngle - (at * 360) / axes.length;
  const radii = labels.map((lines, at) => largestRadius(lines, direction(angleOf(at)), width, height));
  return {
    labels,
    startAngle,
    radius: Math.max(SMALLEST_RADIUS, Math.floor(Math.min(width / 2, height / 2, ...radii))),
  };
}

type Anchor = 'start' | 'middle' | 'end';

/** How a label of some lines lies at an axis: `angle` in degrees, anticlockwise from the right; offset in pixels. */
export function labelPlace(angle: number, lines: number): { anchor: Anchor; firstLineOffset: number } {
  const { right, down } = direction(angle);
  const height = lines * LABEL_LINE_HEIGHT;
  return {
    anchor: Math.abs(right) < UPRIGHT ? 'middle' : right > 0 ? 'start' : 'end',
    firstLineOffset: (down * height) / 2 - height / 2 + LABEL_LINE_HEIGHT * 0.8,
  };
}
