import { describe, expect, it } from 'vitest';
import { linesOf, rowHeight } from './xlsx-heights';

const wrapped = (value: string) => ({ value, wrap: true });

describe('how many lines a text takes', () => {
  const texts: [text: string, width: number, lines: number][] = [
    ['', 10, 1],
    ['Not applicable', 14, 1],
    ['one\ntwo\n\nfour', 40, 4],
    ['Shops have no plan. Shops have no plan.', 22, 2],
    // Broken in the midst, for there is no other place.
    ['A'.repeat(60), 30, 3],
    ['mom.product-marketing-communications-and-promotion', 32, 2],
    ['契約の締結', 6, 3],
    ['👍'.repeat(10), 30, 1],
    ['   ', 3, 1],
    ['Level', 0, 5],
  ];
  it.each(texts)('%j in %d characters: %d', (text, width, lines) => {
    expect(linesOf(text, width)).toBe(lines);
  });

  it('counts a long text at once', () => {
    const started = performance.now();
    expect(linesOf('Lorem ipsum dolor sit amet, '.repeat(1_000), 60)).toBeGreaterThan(300);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('how tall a row is', () => {
  it('is as tall as its tallest cell, and as its letters are large', () => {
    expect(rowHeight([null, 3, wrapped('a\nb\nc'), wrapped('a')], [5, 5, 20, 20])).toBe(45);
    expect(rowHeight([{ value: 'Title', fontSize: 22 }], [5])).toBe(30);
  });

  it('is one line where nothing wraps', () => {
    expect(rowHeight([], [])).toBe(15);
    expect(
      rowHeight([null, { value: 'A very long line of words', wrap: false }, new Date(), 'plain'], [4]),
    ).toBe(15);
  });

  it('is never taller than Excel takes', () => {
    expect(rowHeight([wrapped('x\n'.repeat(2_000))], [60])).toBe(409);
  });
});
