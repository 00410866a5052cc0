import { wrapLabel } from './wrap-label';

export const LABEL_FONT_SIZE = 11;
export const LABEL_LINE_HEIGHT = 13;
/** From the outer ring to a label. */
export const LABEL_DISTANCE = 8;
/** The usual width of a character at LABEL_FONT_SIZE, a little generous. */
const CHARACTER_WIDTH = 6.1;
/** Three words of most names fit in two lines. */
const LONGEST_LINE = 16;
/** Narrower than this, labels get as few characters a line as their longest word. In pixels. */
const NARROW_WIDTH = 380;
/** Below it a radar shows nothing, and labels may rather be cut. */
const SMALLEST_RADIUS = 40;

/** Axis labels in lines, and the radius in pixels that leaves room for them in a box. */
export function radarLayout(axes: readonly string[], { width, height }: { width: number; height: number }) {
  const longestLine = width < NARROW_WIDTH ? 1 : LONGEST_LINE;
  const labels = axes.map((axis) => wrapLabel(axis, longestLine));
  const widest = Math.max(0, ...labels.flat().map((line) => line.length)) * CHARACTER_WIDTH;
  const tallest = Math.max(0, ...labels.map((lines) => lines.length)) * LABEL_LINE_HEIGHT;
  const radius = Math.min(width / 2 - widest, height / 2 - tallest) - LABEL_DISTANCE;
  return { labels, radius: Math.max(SMALLEST_RADIUS, Math.floor(radius)) };
}

type Anchor = 'start' | 'middle' | 'end';

/** How a label of some lines lies at an axis: `angle` in degrees, anticlockwise from the right; offset in pixels. */
export function labelPlace(angle: number, lines: number): { anchor: Anchor; firstLineOffset: number } {
  const radians = (angle * Math.PI) / 180;
  const right = Math.cos(radians);
  const down = -Math.sin(radians);
  const height = lines * LABEL_LINE_HEIGHT;
  const middle = (down * height) / 2;
  return {
    anchor: Math.abs(right) < 0.2 ? 'middle' : right > 0 ? 'start' : 'end',
    firstLineOffset: middle - height / 2 + LABEL_LINE_HEIGHT * 0.8,
  };
}
