/** Colours of a report, as #rrggbb. */
export type CoverColours = {
  /** The cover's ground: the organisation's own colour. */
  ground: string;
  /** Text on the ground, at 4.5:1 or better. */
  ink: string;
  /** For text on white, and as ground of white text: 4.5:1 or better either way. */
  accent: string;
};

/** WCAG 2.2 AA for text of any size. */
export const LEAST_CONTRAST = 4.5;

const PRODUCT: CoverColours = { ground: '#0a4b63', ink: '#ffffff', accent: '#0a4b63' };
const WHITE = '#ffffff';
const BLACK = '#000000';

type Channels = readonly [number, number, number];

function channelsOf(colour: string): Channels {
  const at = (place: number) => Number.parseInt(colour.slice(place, place + 2), 16);
  return [at(1), at(3), at(5)];
}

/** Relative luminance as WCAG defines it, 0 to 1. */
function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** The contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function darkened(colour: string, share: number): string {
  return `#${channelsOf(colour)
    .map((channel) =>
      Math.floor(channel * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Steps from the colour itself to black; fine enough that no step is seen. */
const STEPS = 50;

/** The colour, or the lightest shade of it that white text is readable on. */
function readableShade(colour: string): string {
  for (let step = STEPS; step >= 0; step--) {
    const shade = darkened(colour, step / STEPS);
    if (contrast(shade, WHITE) >= LEAST_CONTRAST) return shade;
  }
  return BLACK;
}

/** What a report is coloured with; the product's own without a colour, or with one that is no #rrggbb. */
export function coverColours(colour: string | null): CoverColours {
  if (colour === null || !/^#[0-9a-f]{6}$/i.test(colour)) return PRODUCT;
  const ground = colour.toLowerCase();
  const ink = contrast(ground, WHITE) >= LEAST_CONTRAST ? WHITE : BLACK;
  return { ground, ink, accent: readableShade(ground) };
}
