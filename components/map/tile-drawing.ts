import type { Rectangle } from '@/lib/framework/map-layout';
import { textWidth, wrapName } from './wrap-name';

/** Pixels of one layout unit at full size: the map is 1207 pixels wide, which fits a page of 1280. */
const X = 17;
const Y = 16;
/** Free around each tile. */
const MARGIN = 1.5;
const PADDING = 5;
/** The first at which the whole name fits; the last has an ellipsis where it does not. */
const NAME_SIZES = [11, 10] as const;
/** In em. */
const LINE_HEIGHT = 1.13;
const MOST_LINES = 3;
/** From the middle of a line to its baseline, in em. */
const BASELINE = 0.36;
const VALUE_SIZE = 14;
/** Words, and values longer than a mean level, are set smaller. */
const LONG_VALUE_SIZE = 11;
/** Values are bold, and so are wider than names. */
const BOLD = 1.12;

const rounded = (pixels: number) => Math.round(pixels * 10) / 10;

/** A rectangle of the layout in pixels of the drawing, less a margin. */
export function drawn({ x, y, width, height }: Rectangle, margin = MARGIN): Rectangle {
  return {
    x: rounded(x * X + margin),
    y: rounded(y * Y + margin),
    width: rounded(width * X - 2 * margin),
    height: rounded(height * Y - 2 * margin),
  };
}

export type DrawnText = { x: number; y: number; text: string };

/** The baseline for a line of this size in the middle of a rectangle. */
export const middleOf = ({ y, height }: Rectangle, size: number) => rounded(y + height / 2 + size * BASELINE);

/** Lines around the middle of a rectangle. */
function stacked(lines: readonly string[], x: number, box: Rectangle, size: number): DrawnText[] {
  const height = size * LINE_HEIGHT;
  const first = middleOf(box, size) - ((lines.length - 1) * height) / 2;
  return lines.map((text, at) => ({ x, y: rounded(first + at * height), text }));
}

/** A name in the largest size at which all of it fits a room of this width and height, or cut in the smallest. */
function fitName(name: string, width: number, height: number) {
  const fits = NAME_SIZES.map((size) => {
    const most = Math.max(1, Math.min(MOST_LINES, Math.floor(height / (size * LINE_HEIGHT))));
    return { size, lines: wrapName(name, width / size, most) };
  });
  const whole = fits.find(({ lines }) => !lines.some((line) => line.endsWith('…')));
  return whole ?? fits.at(-1) ?? { size: NAME_SIZES[0], lines: [] };
}

/** A tile with its name in lines on the left and its value on the right. */
export function drawTile(layoutBox: Rectangle, name: string, value: string) {
  const box = drawn(layoutBox);
  const size = value.length > 3 || /[a-z]/i.test(value) ? LONG_VALUE_SIZE : VALUE_SIZE;
  const valueWidth = value === '' ? 0 : textWidth(value) * size * BOLD + PADDING;
  const fitted = fitName(name, box.width - 2 * PADDING - valueWidth, box.height - 2);
  return {
    box,
    nameSize: fitted.size,
    name: stacked(fitted.lines, rounded(box.x + PADDING), box, fitted.size),
    value: { x: rounded(box.x + box.width - PADDING), y: middleOf(box, size), size, text: value },
  };
}

/** A header's words in one line, with an ellipsis where they are too long for it. */
export function headerLines(layoutBox: Rectangle, words: string, size: number, most = 1): string[] {
  return wrapName(words, (drawn(layoutBox).width - 2 * PADDING) / size, most);
}
