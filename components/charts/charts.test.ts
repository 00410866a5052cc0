import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartSentence } from './chart-sentence';
import { LEVEL_STYLE, seriesStyle, TARGET_STYLE } from './constants';
import { LABEL_LINE_HEIGHT, labelPlace, radarLayout } from './radar-layout';
import { seriesPath } from './series-path';
import { wrapLabel } from './wrap-label';

describe('wrapLabel', () => {
  it('breaks between words', () => {
    expect(wrapLabel('Supply Chain Development & Management', 16)).toEqual([
      'Supply Chain',
      'Development &',
      'Management',
    ]);
    expect(wrapLabel('Billing', 3)).toEqual(['Billing']);
    expect(wrapLabel('  ', 10)).toEqual([]);
    expect(wrapLabel('Fulfil & Assure', 1)).toEqual(['Fulfil &', 'Assure']);
    expect(wrapLabel('Supplier/Partner Relationship', 12)).toEqual(['Supplier/', 'Partner', 'Relationship']);
    expect(wrapLabel('Supplier/Partner Relationship', 16)).toEqual(['Supplier/Partner', 'Relationship']);
  });

  it('loses no word, and a line over the limit is a single word', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (label, longest) => {
        const lines = wrapLabel(label, longest);
        const letters = (text: string) => text.replace(/\s/g, '');
        expect(letters(lines.join(''))).toBe(letters(label));
        for (const line of lines) expect(line.length <= longest || !/\s[^&]/.test(line)).toBe(true);
      }),
    );
  });
});

describe('radarLayout', () => {
  const axes = ['Customer Relationship Management', 'Service Management & Operations', 'Billing'];

  it('leaves room for the labels beside and above, on a desktop and on a phone', () => {
    for (const width of [300, 600]) {
      const { labels, radius } = radarLayout(axes, { width, height: 330 });
      expect(radius).toBeGreaterThanOrEqual(65);
      // The second axis points right and down by 30 degrees, the first straight up.
      const widest = Math.max(...(labels[1] ?? []).map(({ length }) => length)) * 6;
      expect(radius * Math.cos(Math.PI / 6) + widest).toBeLessThanOrEqual(width / 2);
      expect(radius + (labels[0] ?? []).length * LABEL_LINE_HEIGHT).toBeLessThanOrEqual(165);
    }
  });

  it('keeps a radius in a box too small for its labels', () => {
    expect(radarLayout(axes, { width: 10, height: 10 }).radius).toBeGreaterThan(0);
  });
});

describe('labelPlace', () => {
  it('puts labels outside the ring: above, right, below and left', () => {
    const [above, right, below, left] = [90, 0, -90, 180].map((angle) => labelPlace(angle, 2));
    expect([above?.anchor, right?.anchor, below?.anchor, left?.anchor]).toEqual([
      'middle',
      'start',
      'middle',
      'end',
    ]);
    expect((above?.firstLineOffset ?? 0) + LABEL_LINE_HEIGHT).toBeLessThanOrEqual(0);
    expect(below?.firstLineOffset).toBeGreaterThan(0);
    expect(right?.firstLineOffset).toBeCloseTo(left?.firstLineOffset ?? 0);
  });
});

describe('seriesPath', () => {
  const ring = (scores: string) =>
    seriesPath([...scores].map((score, at) => ({ x: at, y: at, hasScore: score === 'x' })));

  it('closes a whole ring and leaves holes open', () => {
    expect(ring('xxx')).toBe('M0 0L1 1L2 2Z');
    expect(ring('xx-xx')).toBe('M3 3L4 4L0 0L1 1');
    expect(ring('-xx-xx')).toBe('M1 1L2 2M4 4L5 5');
    expect(ring('x-x-x')).toBe('M4 4L0 0');
    for (const lonely of ['', '---', 'x--', '-x-']) expect(ring(lonely)).toBe('');
  });

  it('never touches a place without a score', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (scores) => {
        const path = seriesPath(scores.map((hasScore, at) => ({ x: at, y: at, hasScore })));
        const touched = (path.match(/\d+ /g) ?? []).map(Number);
        expect(touched.every((at) => scores[at])).toBe(true);
        expect(path.endsWith('Z')).toBe(scores.length > 0 && scores.every(Boolean));
      }),
    );
  });
});

describe('seriesStyle', () => {
  it('tells six series apart by colour, by dashes and by marker alone', () => {
    const styles = Array.from({ length: 6 }, (_, place) => seriesStyle(place));
    for (const feature of ['color', 'dashes', 'marker'] as const) {
      expect(new Set(styles.map((style) => style[feature])).size).toBe(6);
    }
  });
});

describe('chartSentence', () => {
  const axes = ['Fulfillment', 'Assurance', 'Billing'];
  const level = { ...LEVEL_STYLE, name: 'Level', values: [2.25, null, 3.5] };

  it('names the ends of each series', () => {
    expect(
      chartSentence('Operations', axes, [level, { ...TARGET_STYLE, name: 'Target', values: [3, 3, 3] }]),
    ).toBe(
      'Operations, on a scale from 0 to 5. Level: highest Billing 3.5, lowest Fulfillment 2.3. Target: 3.0 everywhere.',
    );
  });

  it('knows one value and none', () => {
    expect(chartSentence('Operations', axes, [{ ...level, values: [null, 0, null] }])).toContain(
      'Level: Assurance 0.0.',
    );
    expect(chartSentence('Operations', axes, [{ ...level, values: [null, null, null] }])).toContain(
      'Level: no score.',
    );
  });
});
