// Whatever people type: it is printed, and never runs. Many texts ride in one document, since a document is what costs.
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { renderPdf, stopPdf } from './pdf';
import { contentOf, reportOf } from './testing';
import type { ReportAction } from './types';

const MARKUP = [
  ...[
    '#eval("1+1")',
    '#panic()',
    '#read("/etc/passwd")',
    '#import "theme.typ": *',
    '$ x^2 $',
    '$',
    '`',
    '```typ',
  ],
  ...[
    '*',
    '_',
    '<a>',
    '@ref',
    '\\',
    '//',
    '/*',
    '*/',
    '= Heading',
    '- item',
    '#',
    '"',
    '"]',
    '} ) ]',
    '{',
    '[[',
  ],
  ...[
    '\u202e',
    '\u2067',
    '\u200f',
    '\u0000',
    '\u001b[31m',
    '\ud800',
    '\ufffe',
    '\u0301',
    '\u200d',
    '\t',
    '\n\n',
  ],
  ...['漢', 'ش', 'क्ष', 'ไทย', '한', '😀', 'ﷺ', '\u{e0041}'],
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...MARKUP) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);
/** A text of pieces, or one of them over and over until it is a word of 4,000 characters. */
const hostile = fc.oneof(
  { weight: 6, arbitrary: fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: piece.map((one) => (one || 'x').repeat(4_000).slice(0, 4_000)) },
);

const IDS = contentOf({}).areas.map(({ areaId }) => areaId);
/** In one document: notes, reasons, actions and the names on the cover. */
const TEXTS = 60;
const DOCUMENTS = 12;

const action = (text: string, index: number): ReportAction => ({
  id: String(index),
  areaId: IDS[0] ?? '',
  areaName: 'Selling',
  team: text,
  fromLevel: 1,
  toLevel: 2,
  text,
  owner: text,
  dueOn: null,
  effort: 'small',
  status: 'open',
  isOverdue: false,
});

afterAll(stopPdf);

describe('hostile text', () => {
  it('is printed as PDF/UA-1, wherever it stands, and rides along as it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: TEXTS, maxLength: TEXTS }), async (texts) => {
        const name = Array.from(texts[0] ?? '')
          .slice(0, 120)
          .join('');
        const ratings = Object.fromEntries(
          texts.map((text, index) => [
            IDS[index] ?? '',
            index % 5 === 4
              ? { notApplicable: true, notApplicableReason: text }
              : { level: index % 6, note: text },
          ]),
        );
        const report = reportOf(ratings, {
          title: { organisation: name, team: name, campaign: name },
          actions: texts.slice(0, 10).map(action),
        });
        const bytes = Buffer.from(await renderPdf(report));
        expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
        const pdf = bytes.toString('latin1');
        expect(pdf).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
        expect(pdf).toContain('/EmbeddedFile');
      }),
      { numRuns: DOCUMENTS },
    );
  }, 120_000);
});
