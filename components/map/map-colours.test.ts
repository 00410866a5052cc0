import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeTone, gapTone, SCALE_STEPS, shareTone, spreadTone } from './map-colours';

type Colour = [number, number, number];

const css = readFileSync(path.join(import.meta.dirname, 'map-colours.module.css'), 'utf8');

/** The declarations of a selector, by name; the whole selector has to match. */
function declarations(selector: string): Map<string, string> {
  const rule = css
    .split('}')
    .find((part) => part.split('\n').some((line) => line.trim() === `${selector} {`));
  return new Map(
    [...(rule ?? '').matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

const SCHEMES = { light: '', dark: "[data-mantine-color-scheme='dark'] " };
const SCALES = Object.entries(SCALE_STEPS);

function scaleOf(scheme: string, name: string, steps: number) {
  const found = declarations(`${scheme}.scale[data-scale='${name}']`);
  const read = (kind: string) =>
    Array.from({ length: steps }, (_, step) => linear(found.get(`${kind}-${step}`) ?? ''));
  return { tones: read('tone'), inks: read('ink'), count: found.size };
}

/** Linear light, 0 to 1. Throws on what is no colour. */
function linear(hex: string): Colour {
  const channel = (at: number) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    if (Number.isNaN(part)) throw new Error(`"${hex}" is no colour.`);
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = ([r, g, b]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

type Matrix = [Colour, Colour, Colour];

/** What is left of linear light in each kind of colour blindness, in full (Machado, Oliveira and Fernandes, 2009). */
const SIGHTS: Record<string, Matrix> = {
  'full colour': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (matrix: Matrix, [x, y, z]: Colour) =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as Colour;

/** OKLab: equal distances look about equally far apart; black to white is 1. */
function oklab(colour: Colour): Colour {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones.map(Math.cbrt) as Colour,
  );
}

function distanceAs(sight: Matrix, a: Colour, b: Colour): number {
  const seen = (colour: Colour) =>
    oklab(times(sight, colour).map((part) => Math.min(1, Math.max(0, part))) as Colour);
  const [from, to] = [seen(a), seen(b)];
  return Math.hypot(...from.map((part, at) => part - (to[at] ?? 0)));
}

/** Far above what is just noticed side by side, about 0.02. */
const APART = 0.07;
const READABLE = 4.5;

describe.each(Object.entries(SCHEMES))('the colours in %s', (_, scheme) => {
  it.each(SCALES)('of %s: as many as its steps, each with readable ink', (name, steps) => {
    const { tones, inks, count } = scaleOf(scheme, name, steps);
    expect(count).toBe(2 * steps);
    for (const [step, tone] of tones.entries()) {
      expect(contrast(tone, inks[step] ?? tone)).toBeGreaterThanOrEqual(READABLE);
    }
  });

  it.each(SCALES)('of %s: any two apart, for every sight', (name, steps) => {
    const { tones } = scaleOf(scheme, name, steps);
    for (const sight of Object.values(SIGHTS)) {
      for (const [step, tone] of tones.entries()) {
        for (const other of tones.slice(step + 1)) {
          expect(distanceAs(sight, tone, other)).toBeGreaterThanOrEqual(APART);
        }
      }
    }
  });

  it.each(SCALES.filter(([name]) => name !== 'change'))('of %s: in one order of lightness', (name, steps) => {
    const lightness = scaleOf(scheme, name, steps).tones.map(luminance);
    const inOrder = lightness.toSorted((a, b) => (scheme === '' ? b - a : a - b));
    expect(lightness).toEqual(inOrder);
  });

  it('without a scale: readable on the page, on the bands and on the hatching', () => {
    const own = declarations(`${scheme}.scale`);
    const colour = (name: string) => linear(own.get(`map-${name}`) ?? '');
    const pairs = [
      ...['page', 'band', 'hatch'].flatMap((ground) => [
        ['text', ground],
        ['dimmed', ground],
      ]),
      ['grouping', 'band'],
      ['vertical-text', 'vertical'],
    ] as [string, string][];
    for (const [text, ground] of pairs) {
      expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(READABLE);
    }
    expect(contrast(linear('#ffffff'), colour('group'))).toBeGreaterThanOrEqual(READABLE);
    // The dashes are all that parts what is not rated from the page.
    expect(contrast(colour('line'), colour('page'))).toBeGreaterThanOrEqual(3);
  });
});

describe('the steps', () => {
  it('rise with what they show', () => {
    expect([0, 0.1, 1, 1.1, 5].map(gapTone)).toEqual([0, 1, 1, 2, 5]);
    expect([0, 0.24, 0.25, 0.99, 1].map(shareTone)).toEqual([0, 0, 1, 3, 4]);
    expect([0, 0.5, 3.9 - 0.9, 5].map(spreadTone)).toEqual([0, 1, 3, 5]);
    expect([-5, -1.1, -1, -0.1, 0, 0.1, 1, 1.1, 5].map(changeTone)).toEqual([0, 0, 1, 1, 2, 3, 3, 4, 4]);
  });

  it('stay within their scale', () => {
    const amounts = fc.double({ min: -5, max: 5, noNaN: true });
    const tones = {
      gap: gapTone,
      share: shareTone,
      spread: spreadTone,
      change: changeTone,
    };
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(...(Object.keys(tones) as (keyof typeof tones)[])),
        (amount, scale) => {
          const tone = tones[scale](amount);
          expect(Number.isInteger(tone) && tone >= 0 && tone < SCALE_STEPS[scale]).toBe(true);
        },
      ),
    );
  });
});
