import { describe, expect, it } from 'vitest';
import { pdfContent } from '../pdf-content';
import { fullRatings, reportOf } from '../testing';
import { printableJson } from './clean-content.mjs';
import { textCleaner } from './clean-text.mjs';

const clean = textCleaner(new Uint8Array(0x110000).fill(1));
const printed = (content: unknown): unknown => JSON.parse(printableJson(content, clean));

describe('printableJson', () => {
  it('cleans every string, tells the language of what people typed, and leaves what is copied as it is', () => {
    const endless = 'a'.repeat(64);
    expect(
      printed({ a: ['b\u0007'], said: { text: 'Ελλάδα' }, hash: { exactly: endless }, word: endless }),
    ).toEqual({
      a: ['b'],
      said: { text: 'Ελλάδα', language: 'el' },
      hash: endless,
      word: `${'a'.repeat(30)}\u200b${'a'.repeat(30)}\u200baaaa`,
    });
  });

  it('prints the snapshot so that what is copied or searched for is the snapshot, on the cover and in About', () => {
    const report = reportOf(fullRatings());
    const content = pdfContent(report);
    expect(printed(content)).toMatchObject({
      snapshot: report.snapshot,
      facts: expect.arrayContaining([{ label: 'Snapshot', value: report.snapshot }]),
    });
  });
});
